using Notifier.Plugins.Keyword.Engine;
using Notifier.Sdk;

namespace Notifier.Plugins.Keyword.Rules;

/// <summary>Weighs what was found of one category's words.</summary>
/// <param name="category">The category.</param>
/// <param name="needsAny">It has words of which one must occur.</param>
/// <param name="requiredWords">How many words must all occur.</param>
internal sealed class CategoryRule(CategoryId category, bool needsAny, int requiredWords)
{
    /// <summary>What one word of weight 1 leaves of the doubt.</summary>
    private const double Doubt = 0.3;

    /// <summary>More would not fit on a toast.</summary>
    private const int WordsInReason = 6;

    /// <summary>Decides on the hits of this category's words, which come in the order of their start.</summary>
    public CategoryMatch? Decide(IReadOnlyList<Hit> hits, IReadOnlyList<Word> words)
    {
        if (hits.Any(hit => words[hit.Keyword].Role == WordRole.None))
            return null;

        var counted = Cover.Remove(hits, hit => words[hit.Keyword].Role == WordRole.Except);
        var found = counted.Select(hit => words[hit.Keyword]).Distinct().ToList();
        if (found.Count(word => word.Role == WordRole.All) < requiredWords || (needsAny && !found.Exists(word => word.Role == WordRole.Any)))
            return null;

        return new CategoryMatch
        {
            Category = category,
            Score = 1 - Math.Pow(Doubt, found.Sum(word => word.Weight)),
            Reason = Explain(found),
            Spans = Spans.Merge(counted),
        };
    }

    private static string Explain(List<Word> found)
    {
        var listed = string.Join(", ", found.Select(word => word.Shown).Distinct().Take(WordsInReason).Select(text => $"\"{text}\""));
        return found.Count > WordsInReason ? $"{listed} +{found.Count - WordsInReason}" : listed;
    }
}
