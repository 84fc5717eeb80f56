using System.Reflection;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>The assemblies that the .NET runtime itself brings, by simple name.</summary>
internal static class FrameworkAssemblies
{
    private static readonly Lazy<Dictionary<string, string>> Paths = new(FindPaths);

    public static Version Runtime { get; } = new(Environment.Version.Major, Environment.Version.Minor);

    /// <summary>The version the runtime brings, or null when it does not bring the assembly.</summary>
    public static Version? VersionOf(string name)
    {
        if (!Paths.Value.TryGetValue(name, out var path))
            return null;
        return File.Exists(path) ? AssemblyName.GetAssemblyName(path).Version : Assembly.Load(new AssemblyName(name)).GetName().Version;
    }

    // Assemblies of the host itself stand in its own folder and are not offered to plugins. Published self-contained, host
    // and runtime share one folder and cannot be told apart; in a single file there is no folder at all.
    private static Dictionary<string, string> FindPaths()
    {
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var selfContained = typeof(object).Assembly.Location is not { Length: > 0 } core || Path.GetDirectoryName(core) == own;
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return trusted
            .Where(path => selfContained || Path.GetDirectoryName(path) != own)
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
    }
}
