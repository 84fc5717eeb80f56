using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>Finds the words of a text that spoke loudest for a category. Needed for matches alone. Owned by one thread at a time.</summary>
internal sealed class Evidence
{
    private const int Most = 4;
    private const float LeastShare = 0.15f;

    /// <summary>Weights are shared out in parts of a unit, which add up without a rest and take themselves away again.</summary>
    private const int Unit = 1 << 16;

    /// <summary>By how much the weight changes from each character to the next; all 0 between two calls.</summary>
    private readonly int[] _steps = new int[TokenList.Longest + 1];
    private float[] _weights = new float[128];

    /// <summary>Adds the words whose features weigh most, neighbours joined, with their weights in log-odds.</summary>
    /// <param name="model">The model.</param>
    /// <param name="category">For which of its categories.</param>
    /// <param name="features">The features of a text or a part of one.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="start">Where in the text the part begins.</param>
    /// <param name="spans">What is added to.</param>
    public void Find(LinearModel model, int category, FeatureList features, ReadOnlySpan<Token> tokens, int start, MatchedSpans spans)
    {
        if (_weights.Length < tokens.Length)
            _weights = new float[tokens.Length * 2];
        var weights = _weights.AsSpan(0, tokens.Length);
        weights.Clear();
        Weigh(model, category, features.Title, tokens, weights);
        Weigh(model, category, features.Body, tokens, weights);
        Span<int> heaviest = stackalloc int[Most];
        heaviest = heaviest[..Pick(weights, heaviest)];
        heaviest.Sort();
        for (var i = 0; i < heaviest.Length;)
        {
            var first = i++;
            while (i < heaviest.Length && heaviest[i] == heaviest[i - 1] + 1)
                i++;
            spans.Add(start + tokens[heaviest[first]].Start, start + tokens[heaviest[i - 1]].End, Sum(weights, heaviest[first..i]));
        }
    }

    /// <summary>Adds what each token adds to the log-odds: a feature's weight is shared out over the characters it was read from.</summary>
    private void Weigh(LinearModel model, int category, ReadOnlySpan<Feature> features, ReadOnlySpan<Token> tokens, Span<float> weights)
    {
        if (features.IsEmpty)
            return;
        var end = 0;
        foreach (var feature in features)
        {
            var share = model.WeightOf(feature.Hash, category) * Unit / (feature.End - feature.Start);
            _steps[feature.Start] += share;
            _steps[feature.End] -= share;
            end = Math.Max(end, feature.End);
        }

        Collect(tokens, model.Classes[category].Scale / MathF.Sqrt(features.Length) / Unit, weights);
        _steps.AsSpan(0, end + 1).Clear();
    }

    /// <param name="scale">Log-odds a part.</param>
    private void Collect(ReadOnlySpan<Token> tokens, float scale, Span<float> weights)
    {
        var (at, each) = (0, 0);
        for (var t = 0; t < tokens.Length; t++)
        {
            for (; at < tokens[t].Start; at++)
                each += _steps[at];
            var sum = 0L;
            for (; at < tokens[t].End; at++)
                sum += each += _steps[at];
            weights[t] += sum * scale;
        }
    }

    /// <returns>How many tokens weigh enough; their indexes stand first in <paramref name="heaviest"/>, the heaviest before the others.</returns>
    private static int Pick(ReadOnlySpan<float> weights, Span<int> heaviest)
    {
        var count = 0;
        for (var t = 0; t < weights.Length; t++)
        {
            if (weights[t] <= 0 || (count == heaviest.Length && weights[t] <= weights[heaviest[^1]]))
                continue;
            count = Math.Min(count + 1, heaviest.Length);
            var at = count - 1;
            for (; at > 0 && weights[t] > weights[heaviest[at - 1]]; at--)
                heaviest[at] = heaviest[at - 1];
            heaviest[at] = t;
        }

        while (count > 0 && weights[heaviest[count - 1]] < weights[heaviest[0]] * LeastShare)
            count--;
        return count;
    }

    private static float Sum(ReadOnlySpan<float> weights, ReadOnlySpan<int> indexes)
    {
        var sum = 0f;
        foreach (var index in indexes)
            sum += weights[index];
        return sum;
    }
}
