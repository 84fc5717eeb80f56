using Notifier.Text;
using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn.Training;

/// <summary>Makes a model out of examples. The same examples in the same order make the same bytes.</summary>
internal sealed class ModelTrainer(IReadOnlyList<string> categories, TrainingSettings settings)
{
    private const int FewestBits = 12;
    private const int MostBits = 18;
    private const int BitsBeyondPosts = 6;
    private int _bits;

    public LinearModel Train(IReadOnlyList<Example> examples, CancellationToken cancellationToken)
    {
        _bits = BitsFor(examples.Count);
        var classes = new LinearClass[categories.Count];
        var weights = new float[categories.Count][];
        for (var category = 0; category < categories.Count; category++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scored = CrossValidate(examples, category);
            var calibration = Calibration.Fit(scored.Select(s => s.Score).ToArray(), scored.Select(s => s.Positive).ToArray());
            var calibrated = scored.ConvertAll(s => (s.Score * calibration.Scale + calibration.Bias, s.Positive));
            var (fitted, bias) = Fit(examples, category);
            weights[category] = fitted;
            classes[category] = new LinearClass(
                categories[category], calibration.Scale, bias * calibration.Scale + calibration.Bias,
                OperatingPoint.AtPrecision(settings.Precision, calibrated).Threshold, OperatingPoint.AtBestF1(calibrated).Threshold);
        }

        return Quantised.Model(classes, _bits, weights);
    }

    /// <summary>The score of each example by a model that was not trained on it.</summary>
    private List<(float Score, bool Positive)> CrossValidate(IReadOnlyList<Example> examples, int category)
    {
        var scored = new List<(float, bool)>(examples.Count);
        for (var fold = 0; fold < Split.Folds; fold++)
        {
            var (weights, bias) = Fit([.. examples.Where(e => Split.FoldOf(e.Id) != fold)], category);
            scored.AddRange(examples.Where(e => Split.FoldOf(e.Id) == fold).Select(e => (e.Dot(weights, 32 - _bits) + bias, e.Has(category))));
        }

        return scored;
    }

    private (float[] Weights, float Bias) Fit(IReadOnlyList<Example> examples, int category)
    {
        var importance = NaiveBayes.Ratios(examples, category, _bits, settings.Smoothing);
        for (var i = 0; i < importance.Length; i++)
            importance[i] *= importance[i];
        return new DualCoordinateDescent(examples, importance, settings.Cost).Fit(category);
    }

    /// <summary>There are 2^bits places for weights: few posts do with few, and a small table stays in the processor's cache.</summary>
    private static int BitsFor(int posts) => Math.Clamp(int.Log2(posts) + BitsBeyondPosts, FewestBits, MostBits);
}
