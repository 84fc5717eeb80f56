using CsCheck;
using Notifier.Text.Linear;
using Notifier.Text.Tokens;

namespace Notifier.Text.Tests.Linear;

public sealed class LinearModelTests
{
    private static readonly LinearModel Model = Models.Random(categories: 11, bits: 8);

    [Fact]
    public void Scores_what_the_weights_add_up_to() => HostileText.Any.Sample(text =>
    {
        var features = Models.Features(text);
        var scores = new float[Model.Blocks * LinearModel.Lanes];
        Model.Score(features, scores);
        for (var c = 0; c < Model.Classes.Count; c++)
        {
            var expected = Sum(features, c, 0, features.InTitle) + Sum(features, c, features.InTitle, features.Count) + Model.Classes[c].Bias;
            if (Math.Abs(scores[c] - expected) > 0.01)
                return false;
        }

        return true;
    });

    [Fact]
    public void A_long_text_overflows_nothing()
    {
        var text = string.Join(' ', Enumerable.Range(0, 4_000).Select(i => $"w{i}"));
        var model = new LinearModel([new LinearClass("a", 1, 0, 0, 0)], 4, [.. Enumerable.Repeat(sbyte.MaxValue, 16 * 8)]);
        var features = Models.Features(text);
        var scores = new float[8];
        model.Score(features, scores);
        scores[0].ShouldBe(127 * MathF.Sqrt(features.Count), 1);
    }

    [Fact]
    public void The_heaviest_words_are_the_evidence_and_neighbours_are_joined()
    {
        const string text = "today my Nexus One got stuck";
        var weights = new sbyte[(1 << 16) * 8];
        foreach (var feature in Models.Features("a Nexus One b").Items)
            weights[(feature.Hash >> 16) * 8] = 100;
        var tokens = new TokenList();
        tokens.Fill(text);
        var spans = new MatchedSpans();
        new Evidence().Find(new LinearModel([new LinearClass("a", 1, 0, 0, 0)], 16, weights), 0, Models.Features(text), tokens.Items, spans);
        spans.ToMatch(text, "a", 1).Reason.ShouldBe("\"Nexus One\"");
    }

    private static double Sum(FeatureList features, int category, int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++)
            sum += Model.WeightOf(features.Items[i].Hash, category);
        return to == from ? 0 : sum * Model.Classes[category].Scale / Math.Sqrt(to - from);
    }
}
