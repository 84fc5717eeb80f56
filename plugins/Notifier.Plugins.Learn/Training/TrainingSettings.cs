namespace Notifier.Plugins.Learn.Training;

/// <summary>What training may be tuned by; the defaults did best on English and Korean posts in cross-validation.</summary>
internal sealed record TrainingSettings
{
    /// <summary>How often a category must be right when it is given.</summary>
    public double Precision { get; init; } = 0.9;

    /// <summary>What is added to each feature's count, so that a rare one is not taken for proof.</summary>
    public float Smoothing { get; init; } = 0.3f;

    /// <summary>
    /// Tried for each category, and the one kept whose cross-validated log-odds fit the labels best: many posts do well with the first,
    /// a thousand or two with the second, and better still half way from what weak labels taught.
    /// </summary>
    public IReadOnlyList<Recipe> Recipes { get; init; } =
    [
        new(Cost: 0.3f, Trust: 1),
        new(Cost: 1, Trust: 0.7f),
        new(Cost: 0.3f, Trust: 1, Start: 0.5f),
        new(Cost: 1, Trust: 0.7f, Start: 0.5f),
    ];
}
