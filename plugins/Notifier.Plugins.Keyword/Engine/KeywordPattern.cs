namespace Notifier.Plugins.Keyword.Engine;

/// <summary>A configured word, folded, with what its edges ask of the text around it.</summary>
internal sealed class KeywordPattern
{
    /// <summary>In UTF-16 code units. More would let one word make every post slow.</summary>
    public const int MaxLength = 60;

    private const int SyllablesThatStandOut = 3;
    private readonly bool[] _gaps;

    /// <param name="word">As configured.</param>
    /// <param name="folded">Folded, without separators; at least one character.</param>
    /// <param name="gaps">For each of <paramref name="folded"/>: may separators stand in front of it.</param>
    /// <param name="openStart">May begin inside a word.</param>
    /// <param name="openEnd">May end inside a word.</param>
    public KeywordPattern(string word, string folded, bool[] gaps, bool openStart, bool openEnd)
    {
        Word = word;
        Folded = folded;
        _gaps = gaps;
        OpenStart = openStart;
        OpenEnd = openEnd;
        Left = openStart ? EdgeRule.None : EdgeRules.LeftOf(this);
        Right = openEnd ? EdgeRule.None : EdgeRules.RightOf(this);
    }

    public string Word { get; }

    public string Folded { get; }

    public bool OpenStart { get; }

    public bool OpenEnd { get; }

    public EdgeRule Left { get; }

    public EdgeRule Right { get; }

    /// <summary>How many Hangul syllables it begins with, up to the first gap.</summary>
    public int LeadingSyllables
    {
        get
        {
            var count = 0;
            while (count < Folded.Length && Chars.IsHangulSyllable(Folded[count]) && !_gaps[count])
                count++;
            return count;
        }
    }

    /// <summary>
    /// Begins with three syllables or more: so many in a row are hardly ever found inside another word by accident, but often
    /// behind one, as in 중고아이폰.
    /// </summary>
    public bool StandsOut => LeadingSyllables >= SyllablesThatStandOut;

    public bool HasGapBefore(int index) => _gaps[index];
}
