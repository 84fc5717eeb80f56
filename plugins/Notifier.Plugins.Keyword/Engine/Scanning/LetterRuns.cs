namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>The runs of ASCII letters with which an occurrence of a keyword can begin.</summary>
internal static class LetterRuns
{
    /// <summary>
    /// For "ice cream": ice, icecream and icecreams. Only whole runs count, so a keyword that is open at its end gives none
    /// where the run reaches the end.
    /// </summary>
    public static IEnumerable<string> Of(KeywordPattern keyword)
    {
        var word = keyword.Folded;
        for (var end = 1; end < word.Length; end++)
        {
            var isLetter = Chars.IsAsciiLetter(word[end]);
            if (keyword.HasGapBefore(end) || !isLetter)
                yield return word[..end];
            if (!isLetter)
                yield break;
        }

        if (keyword.OpenEnd)
            yield break;
        yield return word;
        if (keyword.Right == EdgeRule.NoLetterButPlural)
            yield return word + 's';
    }
}
