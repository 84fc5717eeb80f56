using Notifier.Core.Plugins.Inspection;

namespace Notifier.EndToEnd.Tests.Wine;

/// <summary>The plugins that come with the program as it is published for people.</summary>
public sealed class PublishedPluginsTests
{
    [Fact]
    public async Task Each_is_compiled_ahead_with_all_it_brings()
    {
        var plugins = Path.Combine(Path.GetDirectoryName(await WindowsProgram.NotifierAsync())!, "plugins");

        var assemblies = Directory.GetFiles(plugins, "*.dll", SearchOption.AllDirectories);

        assemblies.Length.ShouldBeGreaterThan(Directory.GetDirectories(Path.Combine(Paths.Repository, "plugins"), "Notifier.Plugins.*").Length);
        assemblies.Where(path => !AssemblyFile.IsReadyToRun(path)).ShouldBeEmpty();
    }
}
