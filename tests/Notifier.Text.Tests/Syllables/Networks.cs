using Notifier.Text.Syllables;
using Notifier.Text.Tokens;

namespace Notifier.Text.Tests.Syllables;

internal static class Networks
{
    /// <summary>A network that has learned nothing: its weights are the same random numbers every time.</summary>
    public static SyllableNetwork Random(int voices)
    {
        var random = new Random(1);
        var alphabet = new Alphabet($"{Alphabet.Begin}{Alphabet.End} abc12언제나와응오늘날씨좋다");
        return new SyllableNetwork(alphabet, [.. Enumerable.Range(0, voices).Select(_ => Weights(alphabet, random))]);
    }

    public static char[] Read(Alphabet alphabet, string text)
    {
        var tokens = new TokenList();
        tokens.Fill(text);
        var reader = new SentenceReader(alphabet);
        reader.Read(tokens).ShouldBeTrue();
        return reader.Characters.ToArray();
    }

    private static NetworkWeights Weights(Alphabet alphabet, Random random)
    {
        var weights = new NetworkWeights(alphabet.Count);
        foreach (var array in weights.All)
        {
            foreach (ref var number in array.AsSpan())
                number = random.NextSingle() / 2 - 0.25f;
        }

        return weights;
    }
}
