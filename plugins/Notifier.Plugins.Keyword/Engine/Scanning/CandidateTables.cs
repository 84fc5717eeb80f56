namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>What a look at a few characters of the text is compared with to tell whether a keyword may begin there.</summary>
internal sealed class CandidateTables
{
    public CandidateTables(IReadOnlyList<KeywordPattern> keywords)
    {
        Words = new BitTable(BitTable.BitsFor(2 * keywords.Count));
        foreach (var keyword in keywords)
        {
            if (Chars.IsAsciiLetter(keyword.Folded[0]))
                AddLetters(keyword);
            else if (Chars.IsHangulSyllable(keyword.Folded[0]))
                AddSyllables(keyword);
            else
                Firsts.Add(keyword.Folded[0]);
            HasSymbols |= keyword.Folded.Any(Emoji.IsSymbol);
        }
    }

    /// <summary>Whole runs of ASCII letters.</summary>
    public BitTable Words { get; }

    /// <summary>The first two syllables of keywords that go on with something else, and begin where a word begins.</summary>
    public BitTable Pairs { get; } = new(16);

    /// <summary>The first three syllables of the others.</summary>
    public BitTable Triples { get; } = new(16);

    /// <summary>Two characters that begin with a letter, for keywords open at an end.</summary>
    public BitTable LetterPairs { get; } = new(16);

    /// <summary>Other characters a keyword begins with.</summary>
    public FirstCharacters Firsts { get; } = new();

    public bool HasTriples { get; private set; }

    public bool HasPairs { get; private set; }

    /// <summary>Some keyword of <see cref="Pairs"/> may begin inside a word.</summary>
    public bool HasOpenPairs { get; private set; }

    /// <summary>Some keyword begins with one syllable and no second.</summary>
    public bool HasSyllables { get; private set; }

    /// <summary>Of those, some may begin inside a word.</summary>
    public bool HasOpenSyllables { get; private set; }

    /// <summary>Some keyword begins with an ASCII letter and may begin or end inside a word.</summary>
    public bool HasOpenLetters { get; private set; }

    /// <summary>Of those, some may begin there.</summary>
    public bool HasOpenStarts { get; private set; }

    /// <summary>Some keyword holds a symbol or an emoji.</summary>
    public bool HasSymbols { get; private set; }

    private void AddLetters(KeywordPattern keyword)
    {
        HasOpenStarts |= keyword.OpenStart;
        if (keyword.OpenStart || keyword.OpenEnd)
        {
            HasOpenLetters = true;
            LetterPairs.Add(CharHash.OfPair(keyword.Folded));
        }

        foreach (var run in LetterRuns.Of(keyword))
            Words.Add((uint)(LetterHash.Of(run) >> (64 - Words.Bits)));
    }

    private void AddSyllables(KeywordPattern keyword)
    {
        switch (keyword.LeadingSyllables)
        {
            case 1:
                Firsts.Add(keyword.Folded[0]);
                HasSyllables = true;
                HasOpenSyllables |= keyword.OpenStart;
                break;
            case 2:
                Pairs.Add(CharHash.OfPair(keyword.Folded));
                HasPairs = true;
                HasOpenPairs |= keyword.OpenStart;
                break;
            default:
                HasTriples = true;
                Triples.Add(CharHash.OfTriple(keyword.Folded));
                break;
        }
    }
}
