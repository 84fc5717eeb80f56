using System.Numerics;
using System.Runtime.InteropServices;
using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>Gradient descent with a step of its own for each weight (D. Kingma and J. Ba, "Adam", 2015).</summary>
internal sealed class Adam(NetworkWeights weights, NetworkWeights gradients)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Epsilon = 1e-8f;
    private readonly float[][] _firstMoments = [.. weights.All.Select(array => new float[array.Length])];
    private readonly float[][] _secondMoments = [.. weights.All.Select(array => new float[array.Length])];
    private int _steps;

    /// <summary>Makes a step and clears the gradients.</summary>
    /// <param name="learningRate">How far a step goes.</param>
    public void Step(float learningRate)
    {
        _steps++;
        var step = learningRate / (1 - MathF.Pow(FirstDecay, _steps));
        var correction = 1 / (1 - MathF.Pow(SecondDecay, _steps));
        for (var i = 0; i < _firstMoments.Length; i++)
        {
            Update(weights.All[i], gradients.All[i], _firstMoments[i], _secondMoments[i], step, correction);
            Array.Clear(gradients.All[i]);
        }
    }

    private static void Update(float[] weights, float[] gradients, float[] firstMoments, float[] secondMoments, float step, float correction)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan());
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients.AsSpan());
        var m = MemoryMarshal.Cast<float, Vector<float>>(firstMoments.AsSpan());
        var v = MemoryMarshal.Cast<float, Vector<float>>(secondMoments.AsSpan());
        for (var i = 0; i < wide.Length; i++)
        {
            m[i] = m[i] * FirstDecay + g[i] * (1 - FirstDecay);
            v[i] = v[i] * SecondDecay + g[i] * g[i] * (1 - SecondDecay);
            wide[i] -= m[i] * step / (Vector.SquareRoot(v[i] * correction) + new Vector<float>(Epsilon));
        }

        for (var i = wide.Length * Vector<float>.Count; i < weights.Length; i++)
        {
            firstMoments[i] = firstMoments[i] * FirstDecay + gradients[i] * (1 - FirstDecay);
            secondMoments[i] = secondMoments[i] * SecondDecay + gradients[i] * gradients[i] * (1 - SecondDecay);
            weights[i] -= firstMoments[i] * step / (MathF.Sqrt(secondMoments[i] * correction) + Epsilon);
        }
    }
}
