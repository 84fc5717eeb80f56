using Notifier.Text.Tokens;

namespace Notifier.Text.Syllables;

/// <summary>
/// Reads a text as a network sees it: its words in lower case with one blank wherever something stands between them, without
/// marks, names and links. Owned by one reader and filled again for every text.
/// </summary>
internal sealed class SentenceReader(Alphabet alphabet)
{
    /// <summary>Longer sentences are not read: hardly one is, and they were no part of what was learned.</summary>
    public const int Longest = 64;

    private readonly char[] _characters = new char[Longest + 1];
    private int _count;

    /// <summary>The characters of the sentence read last, the marks of its edges included.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _count);

    /// <summary>Reads a text.</summary>
    /// <returns>Whether it is one sentence with words in it, neither more nor too long.</returns>
    public bool Read(TokenList text)
    {
        _characters[0] = Alphabet.Begin;
        _count = 1;
        var (end, ended) = (0, false);
        foreach (ref readonly var token in text.Items)
        {
            ended |= token.Kind >= TokenKind.Question && _count > 1;
            if (!token.IsWord)
                continue;
            var blank = _count > 1 && token.Start > end ? 1 : 0;
            if (ended || _count + blank + token.Length > Longest)
                return false;
            if (blank > 0)
                _characters[_count++] = ' ';
            foreach (var character in text.Lowered[token.Start..token.End])
                _characters[_count++] = alphabet.Fold(character);
            end = token.End;
        }

        _characters[_count++] = Alphabet.End;
        return _count > 2;
    }
}
