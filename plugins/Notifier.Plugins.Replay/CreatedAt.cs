using System.Globalization;
using System.Text.Json;

namespace Notifier.Plugins.Replay;

/// <summary>When a post was written, as recorded: ISO 8601; without a zone it is UTC.</summary>
/// <param name="Value">Null when absent or not readable.</param>
/// <param name="Defect">Why it could not be read, or null.</param>
internal readonly record struct CreatedAt(DateTimeOffset? Value, string? Defect)
{
    public static CreatedAt Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return new CreatedAt(null, "\"createdAt\" is not a string; the post goes on without a time");
        }

        if (reader.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Local)
            return new CreatedAt(new DateTimeOffset(time.Ticks, TimeSpan.Zero), null);
        if (reader.TryGetDateTimeOffset(out var zoned))
            return new CreatedAt(zoned, null);

        var text = reader.GetString();
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var loose)
            ? new CreatedAt(loose, null)
            : new CreatedAt(null, $"\"createdAt\" is \"{text}\", not ISO 8601; the post goes on without a time");
    }
}
