using Notifier.Text.Linear;
using Notifier.Text.Tokens;

namespace Notifier.Text.Tests.Linear;

internal static class Models
{
    public static LinearModel Random(int categories, int bits)
    {
        var random = new Random(5);
        var weights = new sbyte[new WeightLayout(categories, bits).Size];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (sbyte)random.Next(-127, 128);
        return new LinearModel([.. Enumerable.Range(0, categories).Select(c => new LinearClass($"분류-{c}", 0.01f * (c + 1), c - 3, c, -c))], bits, weights);
    }

    public static FeatureList Features(string text)
    {
        var tokens = new TokenList();
        tokens.Fill(text);
        return new FeatureReader().Read(text, tokens);
    }
}
