namespace Notifier.Core.Tests.Configuration;

/// <summary>Files of the project itself, found upwards from the test program.</summary>
internal static class RepositoryFile
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Notifier.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
