using Notifier.Text;
using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn.Training;

/// <summary>Makes a model out of examples. The same examples in the same order make the same bytes.</summary>
internal sealed class ModelTrainer(IReadOnlyList<string> categories, TrainingSettings settings)
{
    private const int FewestBits = 12;
    private const int MostBits = 18;
    private const int BitsBeyondPosts = 7;
    private int _bits;

    public LinearModel Train(IReadOnlyList<Example> examples, CancellationToken cancellationToken)
    {
        _bits = BitsFor(examples.Count);
        var classes = new LinearClass[categories.Count];
        var weights = new float[categories.Count][];
        for (var category = 0; category < categories.Count; category++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var best = CrossValidate(examples, category).MinBy(tried => tried.LogLoss)!;
            var (fitted, bias) = Fit(examples, category, Ratios(examples, category), best.Recipe);
            weights[category] = fitted;
            classes[category] = new LinearClass(
                categories[category], best.Calibration.Scale, bias * best.Calibration.Scale + best.Calibration.Bias,
                OperatingPoint.AtPrecision(settings.Precision, best.Scored).Threshold, OperatingPoint.AtBestF1(best.Scored).Threshold);
        }

        return Quantised.Model(classes, _bits, weights);
    }

    /// <summary>Scores each example, by each recipe, by a model that was not trained on it.</summary>
    private IEnumerable<CrossValidated> CrossValidate(IReadOnlyList<Example> examples, int category)
    {
        var scored = settings.Recipes.Select(_ => new List<(float, bool)>(examples.Count)).ToArray();
        for (var fold = 0; fold < Split.Folds; fold++)
        {
            var taught = examples.Where(e => Split.FoldOf(e.Id) != fold).ToArray();
            var unseen = examples.Where(e => Split.FoldOf(e.Id) == fold).ToArray();
            var ratios = Ratios(taught, category);
            for (var r = 0; r < scored.Length; r++)
            {
                var (weights, bias) = Fit(taught, category, ratios, settings.Recipes[r]);
                scored[r].AddRange(unseen.Select(e => (e.Dot(weights, 32 - _bits) + bias, e.Has(category))));
            }
        }

        return scored.Select((scores, r) => CrossValidated.Of(settings.Recipes[r], scores));
    }

    private float[] Ratios(IReadOnlyList<Example> examples, int category) => NaiveBayes.Ratios(examples, category, _bits, settings.Smoothing);

    private (float[] Weights, float Bias) Fit(IReadOnlyList<Example> examples, int category, float[] ratios, Recipe recipe)
    {
        var importance = Array.ConvertAll(ratios, ratio => MathF.Pow(ratio * ratio, recipe.Trust));
        return new DualCoordinateDescent(examples, importance, recipe.Cost).Fit(category);
    }

    /// <summary>There are 2^bits places for weights: few posts do with few, and a small table stays in the processor's cache.</summary>
    private static int BitsFor(int posts) => Math.Clamp(int.Log2(posts) + BitsBeyondPosts, FewestBits, MostBits);
}
