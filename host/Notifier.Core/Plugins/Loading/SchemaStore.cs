using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notifier.Core.Plugins.Loading;

/// <summary>
/// Keeps the options schema of each content beside its copy, so that a plugin nobody uses is not loaded at every start
/// just to be described.
/// </summary>
internal sealed class SchemaStore(string cacheFolder)
{
    public const string Extension = ".options.json";

    // Another build of the host may write schemas another way.
    private static readonly string Writer = typeof(SchemaStore).Module.ModuleVersionId.ToString("N");

    /// <summary>Null when there is none, or none of this build of the host.</summary>
    public JsonObject? Find(string hash)
    {
        try
        {
            var kept = JsonNode.Parse(File.ReadAllText(PathOf(hash)))?.AsObject();
            return kept?["writer"]?.GetValue<string>() == Writer ? kept["schema"]?.DeepClone().AsObject() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Failing to write it costs time at the next start and nothing else.</summary>
    public void Keep(string hash, JsonObject schema)
    {
        try
        {
            var fresh = Path.Combine(cacheFolder, $"new-{Guid.NewGuid():N}{Extension}");
            File.WriteAllText(fresh, new JsonObject { ["writer"] = Writer, ["schema"] = schema.DeepClone() }.ToJsonString());
            File.Move(fresh, PathOf(hash), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private string PathOf(string hash) => Path.Combine(cacheFolder, hash[..32] + Extension);
}
