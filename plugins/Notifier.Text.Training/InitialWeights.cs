using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>Where training starts: small random numbers, larger where fewer of them are summed.</summary>
internal static class InitialWeights
{
    private const float EmbeddingRange = 0.15f;

    public static NetworkWeights Of(Alphabet alphabet, Random random)
    {
        var weights = new NetworkWeights(alphabet.Count);
        Fill(weights.Characters, EmbeddingRange, random);
        Fill(weights.Letters, EmbeddingRange, random);
        foreach (var window in Window.All)
        {
            for (var d = 0; d < NetworkWeights.Width; d++)
                Fill(weights.Windows.AsSpan(d * Window.AllProducts + window.FirstProduct, window.Places * window.Filters), RangeFor(window.Places * NetworkWeights.Width / 2), random);
        }

        Fill(weights.Hidden, RangeFor(Window.AllFindings), random);
        Fill(weights.Output, RangeFor(NetworkWeights.HiddenUnits) / 2, random);
        return weights;
    }

    /// <summary>Keeps the variance when so many numbers are summed and half of the sums are cut off at 0 (K. He et al., 2015).</summary>
    private static float RangeFor(int summed) => MathF.Sqrt(6f / summed);

    private static void Fill(Span<float> numbers, float range, Random random)
    {
        foreach (ref var number in numbers)
            number = (random.NextSingle() * 2 - 1) * range;
    }
}
