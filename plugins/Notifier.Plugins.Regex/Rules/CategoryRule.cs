using Notifier.Plugins.Regex.Patterns;
using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Rules;

/// <summary>Decides on one category.</summary>
internal sealed class CategoryRule(CategoryId category, IReadOnlyList<Pattern> any, IReadOnlyList<Pattern> all, IReadOnlyList<Pattern> none, double weight)
{
    /// <summary>What one pattern of weight 1 leaves of the doubt.</summary>
    private const double Doubt = 0.3;

    public IEnumerable<Pattern> Patterns => [.. any, .. all, .. none];

    /// <summary>The patterns of which one must match for the category to apply.</summary>
    public IReadOnlyList<Pattern> Deciding => any.Count > 0 ? any : all;

    public CategoryMatch? Decide(string text, PatternWatch watch)
    {
        var evidence = new Evidence(text);
        foreach (var pattern in any)
            evidence.Add(pattern, watch.Find(pattern, category, text));
        if (any.Count > 0 && evidence.Patterns == 0)
            return null;

        foreach (var pattern in all)
        {
            if (!evidence.Add(pattern, watch.Find(pattern, category, text)))
                return null;
        }

        if (none.Any(pattern => watch.Find(pattern, category, text).Count > 0))
            return null;
        return new CategoryMatch
        {
            Category = category,
            Score = 1 - Math.Pow(Doubt, weight * evidence.Patterns),
            Reason = evidence.Explain(),
            Spans = evidence.MergeSpans(),
        };
    }
}
