using CsCheck;
using Notifier.Text.Linear;
using Notifier.Text.Tokens;

namespace Notifier.Text.Tests.Linear;

public sealed class LinearModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(11)]
    public void Scores_what_the_weights_add_up_to(int categories)
    {
        var model = Models.Random(categories, bits: 8);
        HostileText.Any.Sample(text => IsScored(model, text));
    }

    private static bool IsScored(LinearModel model, string text)
    {
        var features = Models.Features(text);
        var scores = new float[model.Blocks * WeightLayout.Lanes];
        model.Score(features, scores);
        for (var c = 0; c < model.Classes.Count; c++)
        {
            var expected = Sum(model, features, c, 0, features.InTitle) + Sum(model, features, c, features.InTitle, features.Count) + model.Classes[c].Bias;
            if (Math.Abs(scores[c] - expected) > 0.01)
                return false;
        }

        return true;
    }

    [Fact]
    public void A_long_text_overflows_nothing()
    {
        var text = string.Join(' ', Enumerable.Range(0, 4_000).Select(i => $"w{i}"));
        var model = new LinearModel([new LinearClass("a", 1, 0, 0, 0)], 4, [.. Enumerable.Repeat(sbyte.MaxValue, new WeightLayout(1, 4).Size)]);
        var features = Models.Features(text);
        var scores = new float[8];
        model.Score(features, scores);
        scores[0].ShouldBe(127 * MathF.Sqrt(features.Count), 1);
    }

    [Fact]
    public void The_heaviest_words_are_the_evidence_and_neighbours_are_joined()
    {
        const string text = "today my Nexus One got stuck";
        var weights = new sbyte[new WeightLayout(1, 16).Size];
        foreach (var feature in Models.Features("a Nexus One b").Items)
            weights[feature.Hash >> 16] = 100;
        var tokens = new TokenList();
        tokens.Fill(text);
        var spans = new MatchedSpans();
        new Evidence().Find(new LinearModel([new LinearClass("a", 1, 0, 0, 0)], 16, weights), 0, Models.Features(text), tokens.Items, 0, spans);
        spans.ToMatch(text, "a", 1).Reason.ShouldBe("\"Nexus One\"");
    }

    private static double Sum(LinearModel model, FeatureList features, int category, int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++)
            sum += model.WeightOf(features.Items[i].Hash, category);
        return to == from ? 0 : sum * model.Classes[category].Scale / Math.Sqrt(to - from);
    }
}
