using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Engine;

/// <summary>Reads a configured word: asterisks at the ends, separators inside, the rest folded.</summary>
internal sealed class KeywordParser
{
    private readonly TextFolder _folder = new();
    private readonly FoldedText _folded = new();

    /// <exception cref="FormatException">The word cannot be matched; the message says why and what to do.</exception>
    public KeywordPattern Parse(string word)
    {
        if (word.Length > KeywordPattern.MaxLength)
            throw new FormatException($"it is longer than {KeywordPattern.MaxLength} characters; shorten it to what tells the category apart");

        var openStart = word.Length > 1 && word[0] == '*';
        var openEnd = word.Length > 1 && word[^1] == '*';
        _folder.Fold(word.AsSpan()[(openStart ? 1 : 0)..(openEnd ? ^1 : ^0)], _folded);
        if (_folded.Chars.Contains(TextFolder.NoCharacter))
            throw new FormatException("it contains a broken character; save the file as UTF-8 and type the word again");

        var (chars, separated) = Squeeze(_folded.Chars);
        if (chars.Length == 0)
            throw new FormatException("it contains no letter, digit or symbol to look for; remove it or write a word");
        if ((openStart || openEnd) && chars.Length == 1)
            throw new FormatException("one character with an asterisk would match nearly everything; write at least two");
        if (openStart && separated.AsSpan(1).StartsWith([true]))
            throw new FormatException("an asterisk before a single character would match nearly everything; write at least two before the space");
        return new KeywordPattern(word, chars, FindGaps(chars, separated), openStart, openEnd);
    }

    /// <summary>The characters without separators, and for each whether one stood in front of it (never for the first).</summary>
    private static (string Chars, bool[] Separated) Squeeze(ReadOnlySpan<char> folded)
    {
        var chars = new List<char>(folded.Length);
        var separated = new List<bool>(folded.Length);
        var pending = false;
        foreach (var c in folded)
        {
            if (Chars.IsSeparator(c))
            {
                pending = true;
                continue;
            }

            separated.Add(pending && chars.Count > 0);
            chars.Add(c);
            pending = false;
        }

        return (new string([.. chars]), [.. separated]);
    }

    /// <summary>
    /// Separators may stand where the word has some, and where its script changes (갤럭시|S, iPhone|4), but not behind a
    /// single first character: "4G" is not "4 g".
    /// </summary>
    private static bool[] FindGaps(string chars, bool[] separated)
    {
        var gaps = new bool[chars.Length];
        for (var i = 1; i < chars.Length; i++)
            gaps[i] = separated[i] || (i >= 2 && IsScriptChange(Chars.KindOf(chars[i - 1]), Chars.KindOf(chars[i])));
        return gaps;
    }

    private static bool IsScriptChange(CharKind left, CharKind right) => left != right && IsWord(left) && IsWord(right);

    private static bool IsWord(CharKind kind) => kind is CharKind.Letter or CharKind.Digit or CharKind.Hangul or CharKind.Unspaced;
}
