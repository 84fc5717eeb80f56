using System.Text.Json;

namespace Notifier.Core.Plugins.Options;

/// <summary>JSON as error messages show it.</summary>
internal static class JsonText
{
    private const int MaxShown = 40;

    public static string Shown(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.String => $"\"{Printable(json.GetString()!)}\"",
        _ => Printable(json.GetRawText()),
    };

    /// <summary>A member's name within a JSON pointer (RFC 6901).</summary>
    public static string Escaped(this string name) => name.Replace("~", "~0").Replace("/", "~1");

    private static string Printable(string text)
    {
        var line = string.Concat(text.Take(MaxShown).Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length > MaxShown ? line + "…" : line;
    }
}
