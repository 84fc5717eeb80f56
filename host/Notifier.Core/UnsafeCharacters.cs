using System.Buffers;

namespace Notifier.Core;

/// <summary>Characters that steer a screen or a reader instead of being read: they let text from outside pose as something else.</summary>
internal static class UnsafeCharacters
{
    /// <summary>
    /// Controls, line breaks among them; marks, embeddings, overrides and isolates of the reading direction; line and paragraph separators;
    /// annotation anchors, the byte order mark and what is no character at all.
    /// </summary>
    public static readonly SearchValues<char> All = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xa0).Select(i => (char)i).Where(char.IsControl),
        '\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
        '\ufeff', '\ufff9', '\ufffa', '\ufffb', '\ufffe', '\uffff',
    ]);
}
