using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notifier.Plugins.Feed.Polling;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Memory;

/// <summary>Everything that outlives a restart; the cursor is its JSON form.</summary>
internal sealed record FeedState
{
    private const int LongestValidator = 1024;
    private const int LongestAddress = 2048;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Hash of the configured address: validators of one feed must not be sent to another. The address may hold a secret.</summary>
    public required long Configured { get; init; }

    /// <summary>Where the feed has moved for good, or null.</summary>
    public Uri? MovedTo { get; init; }

    public Validators Validators { get; init; }

    /// <summary>When the state last changed, in Unix seconds.</summary>
    public long ChangedAt { get; init; }

    public KnownItems Known { get; init; } = KnownItems.None;

    public Cursor ToCursor()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("url", Configured);
            Write(json, "moved", MovedTo?.AbsoluteUri, LongestAddress);
            Write(json, "etag", Validators.ETag, LongestValidator);
            Write(json, "modified", Validators.LastModified, LongestValidator);
            json.WriteNumber("changed", ChangedAt);
            json.WriteString("known", Known.Pack());
            json.WriteEndObject();
        }

        return new Cursor(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    /// <returns>Null when the cursor is none of ours.</returns>
    public static FeedState? Parse(Cursor cursor)
    {
        try
        {
            using var json = JsonDocument.Parse(cursor.Value);
            var root = json.RootElement;
            return new FeedState
            {
                Configured = root.GetProperty("url").GetInt64(),
                MovedTo = Uri.TryCreate(Read(root, "moved"), UriKind.Absolute, out var moved) && Address.IsWeb(moved) ? moved : null,
                Validators = new Validators(Read(root, "etag"), Read(root, "modified")),
                ChangedAt = root.GetProperty("changed").GetInt64(),
                Known = KnownItems.Unpack(root.GetProperty("known").GetString() ?? ""),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What is too long to store is left out: without it the next poll fetches more than it need, and nothing else.</summary>
    private static void Write(Utf8JsonWriter json, string name, string? value, int longest)
    {
        if (value is not null && value.Length <= longest)
            json.WriteString(name, value);
    }

    private static string? Read(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
