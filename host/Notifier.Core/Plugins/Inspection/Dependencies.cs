using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;
using System.Text;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>Follows what a plugin's assembly refers to, and names what would not be found when it runs.</summary>
internal sealed class Dependencies
{
    private const int LargestListing = 1 << 24;

    private readonly string _folder;
    private readonly AssemblyFile _plugin;
    private readonly Func<AssemblyName, string?> _resolve;
    private readonly string? _listing;
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];

    private Dependencies(AssemblyFile plugin)
    {
        _plugin = plugin;
        _folder = Path.GetDirectoryName(plugin.Path)!;
        var listing = Path.ChangeExtension(plugin.Path, ".deps.json");
        _listing = File.Exists(listing) ? Encoding.UTF8.GetString(PlainFile.Read(listing, LargestListing)) : null;
        _resolve = Resolver(plugin.Path);
        _seen.Add(plugin.Name);
    }

    /// <summary>The problems of the plugin's assembly and of everything it brings along.</summary>
    public static IReadOnlyList<string> Check(AssemblyFile plugin)
    {
        var dependencies = new Dependencies(plugin);
        dependencies.Follow(plugin);
        return dependencies._problems;
    }

    private void Follow(AssemblyFile assembly)
    {
        if (SdkFault(assembly) is { } fault)
            _problems.Add(fault);
        foreach (var handle in assembly.Metadata.AssemblyReferences)
        {
            var reference = assembly.Metadata.GetAssemblyReference(handle);
            var name = assembly.Metadata.GetString(reference.Name);
            if (name != HostSdk.Name && (_seen.Add(name) || assembly == _plugin))
                Follow(assembly, name, reference.Version);
        }
    }

    private void Follow(AssemblyFile from, string name, Version wanted)
    {
        if (_resolve(new AssemblyName(name)) is { } path)
        {
            using var found = AssemblyFile.Open(path, out var problem);
            if (found is null)
                _problems.Add(problem!);
            else if (from == _plugin && found.Version < wanted)
                _problems.Add($"needs {name} {wanted}, its folder holds {found.Version}; copy the plugin's whole build output");
            else
                Follow(found);
        }
        else if (FrameworkAssemblies.VersionOf(name) is { } provided)
        {
            if (provided < wanted)
                _problems.Add($"{from.Name} needs {name} {wanted}, this host runs on .NET {FrameworkAssemblies.Runtime}; build the plugin for net{FrameworkAssemblies.Runtime}");
        }
        else if (IsNeeded(from, name))
        {
            _problems.Add($"{from.Name} needs {name} {wanted}, and {name}.dll is not in the plugin's folder; copy the plugin's whole build output, or build it with EnableDynamicLoading");
        }
    }

    // Packages may refer to assemblies that they use on other platforms only and that no build puts beside them.
    private bool IsNeeded(AssemblyFile from, string name) =>
        from == _plugin || _listing is null || _listing.Contains($"/{name}.dll\"", StringComparison.OrdinalIgnoreCase);

    private static string? SdkFault(AssemblyFile assembly)
    {
        var reader = assembly.Metadata;
        var wanted = reader.AssemblyReferences.Select(reader.GetAssemblyReference)
            .Where(reference => reader.GetString(reference.Name) == HostSdk.Name).Select(reference => reference.Version).FirstOrDefault();
        if (wanted > HostSdk.AssemblyVersion)
            return $"{assembly.Name} needs {HostSdk.Name} {wanted}, this host provides {HostSdk.AssemblyVersion}; update the host, or install a version of the plugin built for it";
        var lacking = SdkSurface.Lacking(reader).ToList();
        return lacking.Count == 0
            ? null
            : $"{assembly.Name} uses {string.Join(", ", lacking)}, which {HostSdk.Name} {HostSdk.PackageVersion} of this host does not have; update the host, or install a version of the plugin built for it";
    }

    // Reads the .deps.json as the loader will. When a listed file is missing it refuses to work at all: then what lies in
    // the folder decides, and the missing file is named by whoever needs it.
    private Func<AssemblyName, string?> Resolver(string pluginPath)
    {
        try
        {
            var resolver = new AssemblyDependencyResolver(pluginPath);
            return name => resolver.ResolveAssemblyToPath(name) ?? InFolder(name);
        }
        catch (InvalidOperationException)
        {
            return InFolder;
        }
    }

    private string? InFolder(AssemblyName name)
    {
        var path = Path.Combine(_folder, name.Name + ".dll");
        return File.Exists(path) ? path : null;
    }
}
