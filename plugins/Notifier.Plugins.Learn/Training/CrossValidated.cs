namespace Notifier.Plugins.Learn.Training;

/// <summary>What a recipe does on posts it was not fitted to.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="Calibration">From raw scores to log-odds.</param>
/// <param name="Scored">The log-odds of each post, and whether it is of the category.</param>
internal sealed record CrossValidated(Recipe Recipe, Calibration Calibration, IReadOnlyList<(float Score, bool Positive)> Scored)
{
    /// <summary>The mean surprise at what a post is; the less, the better the recipe.</summary>
    public double LogLoss { get; } = Scored.Average(s => Math.Log(1 + Math.Exp(s.Positive ? -s.Score : s.Score)));

    /// <param name="recipe">The recipe.</param>
    /// <param name="raw">The raw score of each post, and whether it is of the category.</param>
    public static CrossValidated Of(Recipe recipe, List<(float Score, bool Positive)> raw)
    {
        var calibration = Calibration.Fit(raw.Select(s => s.Score).ToArray(), raw.Select(s => s.Positive).ToArray());
        return new CrossValidated(recipe, calibration, raw.ConvertAll(s => (s.Score * calibration.Scale + calibration.Bias, s.Positive)));
    }
}
