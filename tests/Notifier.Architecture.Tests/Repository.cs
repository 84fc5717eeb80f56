using System.Reflection;
using System.Xml.Linq;

namespace Notifier.Architecture.Tests;

/// <summary>The source tree, as files.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    public static IReadOnlyList<Project> Projects { get; } =
    [
        .. Files("*.csproj").Select(path => new Project(Path.GetRelativePath(Root, path).Replace('\\', '/'), XDocument.Load(path))),
    ];

    public static IEnumerable<string> Files(string pattern) => Directory
        .EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git"));
}

/// <summary>A project file.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Xml">Its content.</param>
internal sealed record Project(string Path, XDocument Xml)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Area => Path.Split('/')[0];

    /// <summary>Names of the projects whose code it compiles against.</summary>
    public IReadOnlyList<string> References =>
    [
        .. Xml.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => System.IO.Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'))),
    ];

    public IReadOnlyList<string> Packages => [.. Xml.Descendants("PackageReference").Select(p => (string)p.Attribute("Include")!)];

    public override string ToString() => Path;
}
