using Notifier.Text.Syllables;

namespace Notifier.Text.Tests.Syllables;

internal static class Networks
{
    public static readonly Alphabet Alphabet = new($"{Alphabet.Begin}{Alphabet.End} 가나다라a");

    public static SyllableNetwork Random(int voices) => new(Alphabet, [.. Enumerable.Range(1, voices).Select(Weights)]);

    private static NetworkWeights Weights(int seed)
    {
        var random = new Random(seed);
        var weights = new NetworkWeights(Alphabet.Count);
        foreach (var array in weights.All)
        {
            foreach (ref var number in array.AsSpan())
                number = random.NextSingle() - 0.5f;
        }

        return weights;
    }
}
