using System.Globalization;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>
/// Escaped halves of surrogate pairs without the other, as are left when a text is cut within an emoji: a JSON reader would refuse
/// the whole string.
/// </summary>
internal static class HalfCharacters
{
    private const string Replacement = @"\uFFFD";
    private const int EscapeLength = 6;

    /// <summary>The document with U+FFFD for each lone half. Takes time that grows with its length.</summary>
    public static string Mend(string json)
    {
        char[]? mended = null;
        for (var i = json.IndexOf('\\'); i >= 0 && i + 1 < json.Length; i = Next(json, i))
        {
            if (UnitAt(json, i) is not { } unit || !char.IsSurrogate(unit))
            {
                i += 2;
            }
            else if (char.IsHighSurrogate(unit) && UnitAt(json, i + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                i += 2 * EscapeLength;
            }
            else
            {
                mended ??= json.ToCharArray();
                Replacement.CopyTo(mended.AsSpan(i));
                i += EscapeLength;
            }
        }
        return mended is null ? json : new string(mended);
    }

    private static int Next(string json, int from) => from < json.Length ? json.IndexOf('\\', from) : -1;

    private static char? UnitAt(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
