using System.Text.Json.Nodes;
using Notifier.Core.Plugins.Inspection;
using Notifier.Core.Plugins.Loading;
using Notifier.Core.Plugins.Options;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Discovery;

/// <summary>Examines a plugin's folder: copy, preflight, options. A broken one becomes a description with problems.</summary>
/// <param name="schemas">Spares loading what was described before; null loads every plugin.</param>
/// <param name="safe">Loads no plugin: what was never described is not.</param>
/// <param name="defaults">Constructs the options to tell their defaults. Otherwise none of a plugin's code runs.</param>
internal sealed class PluginExaminer(ShadowCopy copies, SchemaStore? schemas, LoadedPlugins loaded, TimedCall calls, bool safe = false, bool defaults = false)
{
    /// <param name="folder">Full path.</param>
    /// <param name="before">What the manifest said when it could last be read, or null.</param>
    public FoundPlugin Examine(string folder, PluginManifest? before)
    {
        ShadowLease? copy = null;
        FoundPlugin? found = null;
        try
        {
            if (File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint))
                return Broken(folder, "", before, ["is a link; put the folder itself here, or name its place in \"folders\""]);
            var stamp = PluginFolder.Stamp(folder);
            copy = copies.Take(folder);
            return found = Examine(folder, stamp, copy, before);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Broken(folder, "", before, [$"cannot be read: {FaultText.MessageOf(e)}"]);
        }
        catch (Exception e)
        {
            // A file can be broken in ways no check foresees; the other plugins must still be examined.
            return Broken(folder, "", before, [$"cannot be examined: {FaultText.Of(e)}"]);
        }
        finally
        {
            if (found?.Usable is null)
                copy?.Dispose();
        }
    }

    private FoundPlugin Examine(string folder, string stamp, ShadowLease copy, PluginManifest? before)
    {
        var (manifest, className, problems) = Preflight.Check(copy.Folder);
        if (manifest is null || className is null || problems.Count > 0)
            return Broken(folder, stamp, manifest ?? before, problems);
        var plugin = new UsablePlugin(manifest, className, copy);
        try
        {
            var schema = schemas?.Find(copy.Hash) ?? (safe ? null : Describe(plugin));
            return new FoundPlugin(stamp, new PluginDescription { Manifest = manifest, Folder = folder, OptionsSchema = schema }, plugin);
        }
        catch (Exception e)
        {
            return Broken(folder, stamp, manifest, [Reason(e, manifest)]);
        }
    }

    private JsonObject Describe(UsablePlugin plugin)
    {
        var schema = calls.Run(() => Schema(plugin), $"describe {plugin.Label}");
        schemas?.Keep(plugin.Copy.Hash, schema);
        return schema;
    }

    private JsonObject Schema(UsablePlugin plugin)
    {
        using var use = loaded.Use(plugin);
        var contract = plugin.Manifest.Kind == PluginKind.CategoryFilter ? typeof(ICategoryFilter) : typeof(IChannelSource);
        return contract.IsAssignableFrom(use.PluginType)
            ? defaults ? OptionsSchema.WithDefaults(use.OptionsType) : OptionsSchema.Of(use.OptionsType)
            : throw new OptionsTypeException($"{plugin.ClassName} must implement {contract.Name}, being a {plugin.Manifest.Kind}");
    }

    private static string Reason(Exception e, PluginManifest manifest) => e switch
    {
        OptionsTypeException => e.Message,
        TimeoutException => $"its options did not come into being within {TimedCall.Limit.TotalSeconds:0} seconds; an options class must not wait",
        _ => $"{manifest.Assembly} cannot be loaded: {FaultText.Of(e)}",
    };

    private static FoundPlugin Broken(string folder, string stamp, PluginManifest? manifest, IReadOnlyList<string> problems)
    {
        var name = Path.GetFileName(folder);
        manifest ??= new PluginManifest { Id = name, Name = name, Version = "", Kind = default, Assembly = "", Sdk = "" };
        return new FoundPlugin(stamp, new PluginDescription { Manifest = manifest, Folder = folder, Problems = problems }, null);
    }
}
