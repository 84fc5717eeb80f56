using System.Numerics;
using System.Runtime.InteropServices;
using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>Moves weights against their gradients, each by its own measure (D. Kingma and J. Ba, "Adam", 2015).</summary>
internal sealed class Adam(NetworkWeights weights, NetworkWeights gradients)
{
    private const float Momentum = 0.9f;
    private const float Memory = 0.999f;
    private const float Least = 1e-8f;
    private readonly float[][] _means = [.. weights.All.Select(array => new float[array.Length])];
    private readonly float[][] _squares = [.. weights.All.Select(array => new float[array.Length])];
    private int _steps;

    /// <summary>Makes a step and clears the gradients.</summary>
    /// <param name="rate">How far.</param>
    public void Step(float rate)
    {
        _steps++;
        var step = rate / (1 - MathF.Pow(Momentum, _steps));
        var measure = 1 / (1 - MathF.Pow(Memory, _steps));
        for (var i = 0; i < _means.Length; i++)
        {
            Move(weights.All[i], gradients.All[i], _means[i], _squares[i], step, measure);
            Array.Clear(gradients.All[i]);
        }
    }

    private static void Move(float[] weights, float[] gradients, float[] means, float[] squares, float step, float measure)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan());
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients.AsSpan());
        var m = MemoryMarshal.Cast<float, Vector<float>>(means.AsSpan());
        var v = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan());
        for (var i = 0; i < wide.Length; i++)
        {
            m[i] = m[i] * Momentum + g[i] * (1 - Momentum);
            v[i] = v[i] * Memory + g[i] * g[i] * (1 - Memory);
            wide[i] -= m[i] * step / (Vector.SquareRoot(v[i] * measure) + new Vector<float>(Least));
        }

        for (var i = wide.Length * Vector<float>.Count; i < weights.Length; i++)
        {
            means[i] = means[i] * Momentum + gradients[i] * (1 - Momentum);
            squares[i] = squares[i] * Memory + gradients[i] * gradients[i] * (1 - Memory);
            weights[i] -= means[i] * step / (MathF.Sqrt(squares[i] * measure) + Least);
        }
    }
}
