using System.Text.Json;

namespace Notifier.Core.Configuration.Reading;

/// <summary>A JSON value that knows where it was written. Immutable.</summary>
internal sealed record ConfigurationNode
{
    public required JsonValueKind Kind { get; init; }

    /// <summary>JSON pointer.</summary>
    public required string Pointer { get; init; }

    /// <summary>Where the value begins.</summary>
    public required Position At { get; init; }

    /// <summary>Where the member's name begins; for anything but a member the same as <see cref="At"/>.</summary>
    public required Position NameAt { get; init; }

    /// <summary>A string's value, references resolved; a number as written; else empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The string as written when it holds references; null when it holds none.</summary>
    public string? Written { get; init; }

    /// <summary>It holds references and <see cref="Text"/> is not their value: they failed, or nobody needs them.</summary>
    public bool IsUnresolved { get; init; }

    /// <summary>An object's members in the file's order.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigurationNode>> Members { get; init; } = [];

    /// <summary>A list's items.</summary>
    public IReadOnlyList<ConfigurationNode> Items { get; init; } = [];

    /// <summary>The member of that name, or null. The last one, should there be several.</summary>
    public ConfigurationNode? this[string name] => Members.LastOrDefault(member => member.Key == name).Value;

    /// <summary>The text of the member if it is a string, else null.</summary>
    public string? String(string name) => this[name] is { Kind: JsonValueKind.String } node ? node.Text : null;

    /// <summary>The items of the member if it is a list, else nothing.</summary>
    public IEnumerable<ConfigurationNode> List(string name) => this[name]?.Items ?? [];

    public bool IsTrue(string name) => this[name] is { Kind: JsonValueKind.True };

    public bool IsFalse(string name) => this[name] is { Kind: JsonValueKind.False };

    /// <summary>As a message shows it: short, on one line, without control characters and without what references stand for.</summary>
    public string Show() => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => QuotedText.Of(Written ?? Text),
        JsonValueKind.Number => Text,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>The pointer alone: a value may be a secret.</summary>
    public override string ToString() => Pointer;

    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in Members)
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in Items)
                    item.WriteTo(writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text);
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Text);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(Kind is JsonValueKind.True);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
