using System.Globalization;
using Notifier.Sdk;

namespace Notifier.Plugins.Keyword.Rules;

/// <summary>What each word of one category adds to the evidence.</summary>
internal sealed class WordWeights(CategoryId category, KeywordCategory definition, List<string> faults)
{
    private const double Heaviest = 10;

    public double Of(string word) => definition.Weights is { } weights && weights.TryGetValue(word, out var own) ? own : definition.Weight;

    /// <summary>Notes weights that are out of range, or that no word has.</summary>
    public void Check(IEnumerable<string> words)
    {
        var known = words.ToHashSet(StringComparer.Ordinal);
        CheckRange("weight", definition.Weight);
        foreach (var (word, weight) in definition.Weights ?? [])
        {
            CheckRange($"weights, word \"{word}\"", weight);
            if (!known.Contains(word))
                faults.Add($"category \"{category}\", weights: \"{word}\" stands neither in \"any\" nor in \"all\"; add it there or remove its weight");
        }
    }

    private void CheckRange(string place, double weight)
    {
        if (weight is > 0 and <= Heaviest)
            return;
        var value = weight.ToString(CultureInfo.InvariantCulture);
        faults.Add($"category \"{category}\", {place}: {value} is out of range; choose a number above 0 and at most 10, where 1 is usual");
    }
}
