namespace Notifier.Architecture.Tests;

/// <summary>Folders that use one another in a circle can be read, tested and changed only together.</summary>
public class FolderRules
{
    [Theory]
    [InlineData("host/Notifier.Core")]
    [InlineData("host/Notifier.Host")]
    public void No_folders_of_a_project_use_one_another_in_a_circle(string project) => FolderGraph.Of(project).Circles.ShouldBeEmpty();
}
