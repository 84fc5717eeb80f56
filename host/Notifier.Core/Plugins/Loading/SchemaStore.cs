using System.Text.Json;
using System.Text.Json.Nodes;
using Notifier.Core.Plugins.Options;

namespace Notifier.Core.Plugins.Loading;

/// <summary>
/// Keeps the options schema of each content beside its copy, so that a plugin nobody uses is not loaded at every start
/// just to be described.
/// </summary>
internal sealed class SchemaStore(string cacheFolder)
{
    public const string Extension = ".options.json";

    // Beside it, while a content is being described: one byte for each attempt that has not come to its end.
    private const string Begun = Extension + ".begun";

    // A power cut leaves the same trace; so often in a row it is no accident.
    private const int UnfinishedAttempts = 3;

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

    /// <summary>Marks that a content is being described, until the result is disposed: that runs the plugin's code, which may end the process.</summary>
    /// <exception cref="OptionsTypeException">The last attempts all ended the process.</exception>
    public IDisposable Begin(string hash)
    {
        var path = Path.Combine(cacheFolder, hash[..32] + Begun);
        try
        {
            using var marker = File.Open(path, FileMode.Append);
            if (marker.Length >= UnfinishedAttempts)
                throw new OptionsTypeException(
                    $"Notifier ended {UnfinishedAttempts} times in a row while it was reading this plugin's options; it is left alone until its files change");
            marker.WriteByte((byte)'.');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Attempt(null);
        }
        return new Attempt(path);
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

    private sealed class Attempt(string? path) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                if (path is not null)
                    File.Delete(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }
}
