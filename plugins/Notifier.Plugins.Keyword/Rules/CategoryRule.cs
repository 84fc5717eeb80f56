using System.Text;
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

    /// <summary>Decides on what was found of this category's words.</summary>
    public CategoryMatch? Decide(Findings findings)
    {
        if (findings.IsExcluded || findings.RequiredWords < requiredWords || (needsAny && !findings.HasAny))
            return null;
        return new CategoryMatch
        {
            Category = category,
            Score = 1 - Math.Pow(Doubt, findings.Weight),
            Reason = Explain(findings.Words),
            Spans = Spans.Merge(findings.Hits),
        };
    }

    private static string Explain(IReadOnlyList<Word> found)
    {
        var reason = new StringBuilder();
        foreach (var word in found.Take(WordsInReason))
            reason.Append(reason.Length == 0 ? "\"" : ", \"").Append(word.Shown).Append('"');
        return found.Count > WordsInReason ? $"{reason} +{found.Count - WordsInReason}" : reason.ToString();
    }
}
