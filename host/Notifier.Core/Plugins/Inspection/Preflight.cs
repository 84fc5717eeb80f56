using System.Reflection.Metadata;
using System.Runtime.Versioning;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>What is known of a plugin before anything of it is loaded.</summary>
/// <param name="Manifest">Null when not even the id can be read.</param>
/// <param name="ClassName">Full name of the plugin's class; null only when there are problems.</param>
internal sealed record PreflightReport(PluginManifest? Manifest, string? ClassName, IReadOnlyList<string> Problems);

/// <summary>Reads a plugin's folder as data and names everything that would keep it from running.</summary>
internal static class Preflight
{
    public static PreflightReport Check(string folder)
    {
        var (manifest, problems) = ManifestReader.Read(folder);
        if (manifest is null || problems.Count > 0)
            return new PreflightReport(manifest, null, problems);

        using var assembly = AssemblyFile.Open(Path.Combine(folder, manifest.Assembly), out var fault);
        if (assembly is null)
            return new PreflightReport(manifest, null, [fault!]);
        try
        {
            var plugin = PluginClass.Find(assembly.Metadata, manifest);
            return new PreflightReport(manifest, plugin.Name, [.. Platform(assembly), .. SdkCopy(folder), .. plugin.Problems, .. Dependencies.Check(assembly)]);
        }
        catch (Exception e)
        {
            // Metadata is only as sound as whoever wrote it.
            return new PreflightReport(manifest, null, [$"{manifest.Assembly} is damaged ({e.Message}); copy it again"]);
        }
    }

    private static IEnumerable<string> Platform(AssemblyFile assembly)
    {
        if (assembly.Only32Bit && Environment.Is64BitProcess)
            yield return $"{assembly.Name} is built for 32-bit processes; build it for AnyCPU";
        var target = TargetFramework(assembly.Metadata);
        if (target is { Identifier: ".NETCoreApp" } && target.Version > FrameworkAssemblies.Runtime)
            yield return $"{assembly.Name} is built for .NET {target.Version}, this host runs on .NET {FrameworkAssemblies.Runtime}; build it for net{FrameworkAssemblies.Runtime}";
        if (target is { Identifier: ".NETFramework" })
            yield return $"{assembly.Name} is built for .NET Framework {target.Version}; build it for net{FrameworkAssemblies.Runtime}";
    }

    private static FrameworkName? TargetFramework(MetadataReader reader)
    {
        var value = reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => reader.GetCustomAttribute(handle))
            .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference
                && reader.FullName(reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent) == typeof(TargetFrameworkAttribute).FullName)
            .Select(attribute => attribute.DecodeValue(SignatureText.Instance).FixedArguments[0].Value as string)
            .FirstOrDefault();
        return value is null ? null : new FrameworkName(value);
    }

    // The runtime would take the copy for another SDK and find no plugin in the assembly, without a word.
    private static IEnumerable<string> SdkCopy(string folder)
    {
        var path = Path.Combine(folder, HostSdk.Name + ".dll");
        if (!File.Exists(path))
            yield break;
        using var copy = AssemblyFile.Open(path, out _);
        if (copy?.Version > HostSdk.AssemblyVersion)
            yield return $"brings {HostSdk.Name} {copy.Version}, this host provides {HostSdk.AssemblyVersion}; update the host, or build the plugin against the host's version";
    }
}
