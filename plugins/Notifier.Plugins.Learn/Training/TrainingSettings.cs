namespace Notifier.Plugins.Learn.Training;

/// <summary>What training may be tuned by; the defaults did best on English and Korean posts in cross-validation.</summary>
internal sealed record TrainingSettings
{
    /// <summary>How often a category must be right when it is given.</summary>
    public double Precision { get; init; } = 0.9;

    /// <summary>What is added to each feature's count, so that a rare one is not taken for proof.</summary>
    public float Smoothing { get; init; } = 0.3f;

    /// <summary>What an error costs against large weights.</summary>
    public float Cost { get; init; } = 0.3f;
}
