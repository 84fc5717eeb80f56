using Notifier.Text;
using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn.Training;

/// <summary>Makes a model out of examples. The same examples in the same order make the same bytes.</summary>
/// <param name="categories">Their names, as labels count them.</param>
/// <param name="weak">Examples with weak labels, none of them among those that are learned from.</param>
/// <param name="settings">How.</param>
internal sealed class ModelTrainer(IReadOnlyList<string> categories, IReadOnlyList<Example> weak, TrainingSettings settings)
{
    private const int FewestBits = 12;
    private const int MostBits = 18;
    private const int BitsBeyondPosts = 7;

    /// <summary>Finds for each category the recipe that does best on examples it is not fitted to.</summary>
    public IReadOnlyList<CrossValidated> Choose(IReadOnlyList<Example> examples, CancellationToken cancellationToken) =>
        [.. categories.Select((_, category) => CrossValidate(examples, category, cancellationToken).MinBy(tried => tried.LogLoss)!)];

    /// <param name="examples">All of these are learned from; the choice may have been made on fewer.</param>
    /// <param name="choices">One for each category.</param>
    /// <param name="cancellationToken">Ends the training between two categories.</param>
    public LinearModel Fit(IReadOnlyList<Example> examples, IReadOnlyList<CrossValidated> choices, CancellationToken cancellationToken)
    {
        var bits = BitsFor(examples.Count);
        var classes = new LinearClass[categories.Count];
        var weights = new float[categories.Count][];
        for (var category = 0; category < categories.Count; category++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (recipe, calibration, scored) = choices[category];
            var (fitted, bias) = Fit(examples, category, Ratios(examples, category, bits), recipe, StartOf(category, recipe, bits));
            weights[category] = fitted;
            classes[category] = new LinearClass(
                categories[category], calibration.Scale, bias * calibration.Scale + calibration.Bias,
                OperatingPoint.AtPrecision(settings.Precision, scored).Threshold, OperatingPoint.AtBestF1(scored).Threshold);
        }

        return Quantised.Model(classes, bits, weights);
    }

    /// <summary>Scores each example, by each recipe, by a model that was not trained on it.</summary>
    private IEnumerable<CrossValidated> CrossValidate(IReadOnlyList<Example> examples, int category, CancellationToken cancellationToken)
    {
        var bits = BitsFor(examples.Count);
        var recipes = RecipesFor(category);
        var starts = recipes.ConvertAll(recipe => StartOf(category, recipe, bits));
        var scored = recipes.ConvertAll(_ => new List<(float, bool)>(examples.Count));
        for (var fold = 0; fold < Split.Folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var taught = examples.Where(e => Split.FoldOf(e.Id) != fold).ToArray();
            var unseen = examples.Where(e => Split.FoldOf(e.Id) == fold).ToArray();
            var ratios = Ratios(taught, category, bits);
            for (var r = 0; r < recipes.Count; r++)
            {
                var (weights, bias) = Fit(taught, category, ratios, recipes[r], starts[r]);
                scored[r].AddRange(unseen.Select(e => (e.Dot(weights, 32 - bits) + bias, e.Has(category))));
            }
        }

        return scored.Select((scores, r) => CrossValidated.Of(recipes[r], scores));
    }

    private float[] Ratios(IReadOnlyList<Example> examples, int category, int bits) => NaiveBayes.Ratios(examples, category, bits, settings.Smoothing);

    /// <summary>Those that start from weak labels are tried where enough posts have this one.</summary>
    private List<Recipe> RecipesFor(int category) =>
        [.. settings.Recipes.Where(recipe => recipe.Start == 0 || weak.Count(e => e.Has(category)) >= LabelSet.FewestPosts)];

    private Fitted StartOf(int category, Recipe recipe, int bits)
    {
        var nothing = Fitted.Nothing(bits);
        return recipe.Start == 0 ? nothing : Fit(weak, category, Ratios(weak, category, bits), recipe, nothing).Times(recipe.Start);
    }

    private static Fitted Fit(IReadOnlyList<Example> examples, int category, float[] ratios, Recipe recipe, Fitted start)
    {
        var importance = Array.ConvertAll(ratios, ratio => MathF.Pow(ratio * ratio, recipe.Trust));
        return new DualCoordinateDescent(examples, importance, recipe.Cost, start).Fit(category);
    }

    /// <summary>There are 2^bits places for weights: few posts do with few, and a small table stays in the processor's cache.</summary>
    private static int BitsFor(int posts) => Math.Clamp(int.Log2(posts) + BitsBeyondPosts, FewestBits, MostBits);
}
