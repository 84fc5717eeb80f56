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
        JsonValueKind.String => $"\"{VisibleText.Excerpt(json.GetString()!, MaxShown)}\"",
        _ => VisibleText.Excerpt(json.GetRawText(), MaxShown),
    };

    /// <summary>A member's name within a JSON pointer (RFC 6901).</summary>
    public static string Escaped(this string name) => name.Replace("~", "~0").Replace("/", "~1");
}
