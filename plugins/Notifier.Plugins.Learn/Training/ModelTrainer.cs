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
            var best = settings.Recipes.Select(recipe => CrossValidate(examples, category, recipe)).MinBy(tried => tried.LogLoss)!;
            var (fitted, bias) = Fit(examples, category, best.Recipe);
            weights[category] = fitted;
            classes[category] = new LinearClass(
                categories[category], best.Calibration.Scale, bias * best.Calibration.Scale + best.Calibration.Bias,
                OperatingPoint.AtPrecision(settings.Precision, best.Scored).Threshold, OperatingPoint.AtBestF1(best.Scored).Threshold);
        }

        return Quantised.Model(classes, _bits, weights);
    }

    /// <summary>Scores each example by a model that was not trained on it.</summary>
    private CrossValidated CrossValidate(IReadOnlyList<Example> examples, int category, Recipe recipe)
    {
        var scored = new List<(float, bool)>(examples.Count);
        for (var fold = 0; fold < Split.Folds; fold++)
        {
            var (weights, bias) = Fit([.. examples.Where(e => Split.FoldOf(e.Id) != fold)], category, recipe);
            scored.AddRange(examples.Where(e => Split.FoldOf(e.Id) == fold).Select(e => (e.Dot(weights, 32 - _bits) + bias, e.Has(category))));
        }

        return CrossValidated.Of(recipe, scored);
    }

    private (float[] Weights, float Bias) Fit(IReadOnlyList<Example> examples, int category, Recipe recipe)
    {
        var importance = NaiveBayes.Ratios(examples, category, _bits, settings.Smoothing);
        for (var i = 0; i < importance.Length; i++)
            importance[i] = MathF.Pow(importance[i] * importance[i], recipe.Trust);
        return new DualCoordinateDescent(examples, importance, recipe.Cost).Fit(category);
    }

    /// <summary>There are 2^bits places for weights: few posts do with few, and a small table stays in the processor's cache.</summary>
    private static int BitsFor(int posts) => Math.Clamp(int.Log2(posts) + BitsBeyondPosts, FewestBits, MostBits);
}
