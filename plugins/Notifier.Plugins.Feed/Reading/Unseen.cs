using System.Buffers;
using System.Globalization;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>
/// Keeps a run of characters that take no room, joiners, fillers, tags, combining marks, to what an emoji or a letter can need: a long
/// one would push the words behind it out of the text.
/// </summary>
internal struct Unseen
{
    private const int Most = 32;
    private const char FirstHalfOfTags = '\uDB40';

    private static readonly SearchValues<char> Ignorable = SearchValues.Create(
    [
        '\u00AD', '\u061C', '\u115F', '\u1160', '\u17B4', '\u17B5', '\u3164', '\uFEFF', '\uFFA0', FirstHalfOfTags,
        .. Range('\u180B', '\u180F'), .. Range('\u200B', '\u200F'), .. Range('\u202A', '\u202E'), .. Range('\u2060', '\u206F'), .. Range('\uFFF0', '\uFFF8'),
    ]);

    private int _run;
    private bool _isSecondHalf;

    /// <summary>The text with its runs kept short; the same string when it has no long one.</summary>
    public static string Thin(string text)
    {
        var run = new Unseen();
        var kept = 0;
        foreach (var c in text)
            kept += run.Keeps(c) ? 1 : 0;
        return kept == text.Length ? text : string.Create(kept, text, static (thin, thick) =>
        {
            var run = new Unseen();
            var at = 0;
            foreach (var c in thick)
            {
                if (run.Keeps(c))
                    thin[at++] = c;
            }
        });
    }

    /// <summary>Whether the next character of a text stays. The halves of a pair stay or go together.</summary>
    public bool Keeps(char c)
    {
        if (_isSecondHalf)
            _isSecondHalf = false;
        else if (c != '\u00AD' && c < '\u0300')
            _run = 0;
        else
        {
            _run = Ignorable.Contains(c) || IsMark(c) ? _run + 1 : 0;
            _isSecondHalf = c == FirstHalfOfTags;
        }
        return _run <= Most;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
