using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>What a look at a few characters of the text is compared with to tell whether a keyword may begin there.</summary>
internal sealed class CandidateTables
{
    public CandidateTables(IReadOnlyList<KeywordPattern> keywords)
    {
        Words = new BitTable(keywords.Count * 2);
        Pairs = new BitTable(keywords.Count);
        foreach (var keyword in keywords)
        {
            if (Chars.IsAsciiLetter(keyword.Folded[0]))
                AddLetters(keyword);
            else if (Chars.IsHangulSyllable(keyword.Folded[0]))
                AddSyllables(keyword);
            else
                AddOther(keyword);
        }
    }

    /// <summary>Whole runs of ASCII letters.</summary>
    public BitTable Words { get; }

    /// <summary>Two syllables in a row; also two characters that begin with a letter, for keywords open at an end.</summary>
    public BitTable Pairs { get; }

    /// <summary>Other characters a keyword begins with.</summary>
    public FirstCharacters Firsts { get; } = new();

    /// <summary>Some keyword begins with one syllable and no second.</summary>
    public bool HasSingleSyllables { get; private set; }

    /// <summary>Of those, some may begin inside a word.</summary>
    public bool HasOpenSyllables { get; private set; }

    /// <summary>Some keyword begins with an ASCII letter and may do so inside a word.</summary>
    public bool HasOpenStarts { get; private set; }

    /// <summary>Some keyword begins with an ASCII letter and may begin or end inside a word.</summary>
    public bool HasOpenLetters { get; private set; }

    /// <summary>Some keyword begins with an ASCII digit or sign.</summary>
    public bool HasAsciiFirsts { get; private set; }

    private void AddLetters(KeywordPattern keyword)
    {
        HasOpenStarts |= keyword.OpenStart;
        HasOpenLetters |= keyword.OpenStart || keyword.OpenEnd;
        if (keyword.OpenStart || keyword.OpenEnd)
            Pairs.Add(Hashes.OfPair(PairOf(keyword.Folded)));
        foreach (var run in LetterRuns.Of(keyword))
            Words.Add(Hashes.OfWord(run));
    }

    private void AddSyllables(KeywordPattern keyword)
    {
        if (keyword.FirstPart is [_, var second, ..] && Chars.IsHangulSyllable(second))
        {
            Pairs.Add(Hashes.OfPair(PairOf(keyword.Folded)));
            return;
        }

        Firsts.Add(keyword.Folded[0]);
        HasSingleSyllables = true;
        HasOpenSyllables |= keyword.OpenStart;
    }

    private void AddOther(KeywordPattern keyword)
    {
        Firsts.Add(keyword.Folded[0]);
        HasAsciiFirsts |= char.IsAscii(keyword.Folded[0]);
    }

    private static uint PairOf(string word) => MemoryMarshal.Read<uint>(MemoryMarshal.AsBytes(word.AsSpan()));
}
