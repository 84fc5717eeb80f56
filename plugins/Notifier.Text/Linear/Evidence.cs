using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>Finds the words of a text that spoke loudest for a category. Needed for matches alone, so it may allocate.</summary>
internal static class Evidence
{
    private const int Most = 4;
    private const float Least = 0.15f;

    /// <summary>The words whose features weigh most, neighbours joined, with their weights in log-odds.</summary>
    public static MatchedSpans Find(LinearModel model, int category, FeatureList features, ReadOnlySpan<Token> tokens)
    {
        var weights = Weigh(model, category, features, tokens);
        var spans = new MatchedSpans();
        var least = weights.Length == 0 ? 0 : weights.Max() * Least;
        foreach (var first in weights.Select((weight, index) => (weight, index)).Where(w => w.weight > 0 && w.weight >= least)
            .OrderByDescending(w => w.weight).Take(Most).Select(w => w.index).Order().ToList().Runs())
            spans.Add(tokens[first.Start].Start, tokens[first.End].End, weights[first.Start..(first.End + 1)].Sum());
        return spans;
    }

    /// <summary>What each token adds to the log-odds: a feature's weight is shared out over the tokens it was read from.</summary>
    private static float[] Weigh(LinearModel model, int category, FeatureList features, ReadOnlySpan<Token> tokens)
    {
        var weights = new float[tokens.Length];
        for (var i = 0; i < features.Count; i++)
        {
            var share = MathF.Sqrt(i < features.InTitle ? features.InTitle : features.Count - features.InTitle);
            var weight = model.WeightOf(features.Hashes[i], category) / share;
            var (start, end) = features.Places[i];
            for (var t = TokenAt(tokens, start); t < tokens.Length && tokens[t].Start < end; t++)
                weights[t] += weight * (Math.Min(end, tokens[t].End) - Math.Max(start, tokens[t].Start)) / (end - start);
        }

        return weights;
    }

    private static int TokenAt(ReadOnlySpan<Token> tokens, int start)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End > start)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static IEnumerable<(int Start, int End)> Runs(this List<int> indices)
    {
        for (var i = 0; i < indices.Count;)
        {
            var start = i++;
            while (i < indices.Count && indices[i] == indices[i - 1] + 1)
                i++;
            yield return (indices[start], indices[i - 1]);
        }
    }
}
