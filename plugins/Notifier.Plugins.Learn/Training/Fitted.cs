namespace Notifier.Plugins.Learn.Training;

/// <summary>What was found for one category.</summary>
/// <param name="Weights">One a place.</param>
/// <param name="Bias">What every post starts from.</param>
internal readonly record struct Fitted(float[] Weights, float Bias)
{
    /// <summary>Says nothing about any post.</summary>
    public static Fitted Nothing(int bits) => new(new float[1 << bits], 0);

    public Fitted Times(float share) => new(Array.ConvertAll(Weights, weight => weight * share), Bias * share);
}
