using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>Finds the words of a text that spoke loudest for a category. Needed for matches alone.</summary>
internal static class Evidence
{
    private const int Most = 4;
    private const float LeastShare = 0.15f;
    private const int OnStack = 512;

    /// <summary>The words whose features weigh most, neighbours joined, with their weights in log-odds.</summary>
    public static MatchedSpans Find(LinearModel model, int category, FeatureList features, ReadOnlySpan<Token> tokens)
    {
        var weights = tokens.Length <= OnStack ? stackalloc float[tokens.Length] : new float[tokens.Length];
        weights.Clear();
        var scale = model.Classes[category].Scale;
        Weigh(model, category, scale / MathF.Sqrt(features.Title.Length), features.Title, tokens, weights);
        Weigh(model, category, scale / MathF.Sqrt(features.Body.Length), features.Body, tokens, weights);
        Span<int> heaviest = stackalloc int[Most];
        heaviest = heaviest[..Pick(weights, heaviest)];
        heaviest.Sort();
        var spans = new MatchedSpans();
        for (var i = 0; i < heaviest.Length;)
        {
            var first = i++;
            while (i < heaviest.Length && heaviest[i] == heaviest[i - 1] + 1)
                i++;
            spans.Add(tokens[heaviest[first]].Start, tokens[heaviest[i - 1]].End, Sum(weights, heaviest[first..i]));
        }

        return spans;
    }

    /// <summary>Adds what each token adds to the log-odds: a feature's weight is shared out over the characters it was read from.</summary>
    /// <param name="scale">Log-odds a unit of weight.</param>
    private static void Weigh(
        LinearModel model, int category, float scale, ReadOnlySpan<Feature> features, ReadOnlySpan<Token> tokens, Span<float> weights)
    {
        var token = 0;
        foreach (var (hash, start, end) in features)
        {
            var weight = model.WeightOf(hash, category);
            if (weight == 0)
                continue;
            while (tokens[token].End <= start)
                token++;
            while (token > 0 && tokens[token - 1].End > start)
                token--;
            var each = weight * scale / (end - start);
            for (var t = token; t < tokens.Length && tokens[t].Start < end; t++)
                weights[t] += each * (Math.Min(end, tokens[t].End) - Math.Max(start, tokens[t].Start));
        }
    }

    /// <returns>How many tokens weigh enough; their indexes stand first in <paramref name="heaviest"/>.</returns>
    private static int Pick(ReadOnlySpan<float> weights, Span<int> heaviest)
    {
        var least = float.Epsilon;
        for (var count = 0; count < heaviest.Length; count++)
        {
            var best = -1;
            for (var t = 0; t < weights.Length; t++)
            {
                if (weights[t] >= least && (best < 0 || weights[t] > weights[best]) && !heaviest[..count].Contains(t))
                    best = t;
            }

            if (best < 0)
                return count;
            heaviest[count] = best;
            least = weights[heaviest[0]] * LeastShare;
        }

        return heaviest.Length;
    }

    private static float Sum(ReadOnlySpan<float> weights, ReadOnlySpan<int> indexes)
    {
        var sum = 0f;
        foreach (var index in indexes)
            sum += weights[index];
        return sum;
    }
}
