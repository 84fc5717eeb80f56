using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn.Training;

/// <summary>Rounds weights to one signed byte each, a scale per category.</summary>
internal static class Quantised
{
    /// <param name="classes">The categories, scaled as if the weights were not rounded.</param>
    /// <param name="bits">There are 2^bits places.</param>
    /// <param name="weights">[category][place].</param>
    public static LinearModel Model(LinearClass[] classes, int bits, float[][] weights)
    {
        var layout = new WeightLayout(classes.Length, bits);
        var bytes = new sbyte[layout.Size];
        for (var c = 0; c < classes.Length; c++)
        {
            var step = Math.Max(weights[c].Max(Math.Abs), float.Epsilon) / sbyte.MaxValue;
            for (var place = 0; place < weights[c].Length; place++)
                bytes[layout.IndexOf(place, c)] = (sbyte)MathF.Round(weights[c][place] / step);
            classes[c] = classes[c] with { Scale = classes[c].Scale * step };
        }

        return new LinearModel(classes, bits, bytes);
    }
}
