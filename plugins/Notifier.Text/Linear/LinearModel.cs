using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notifier.Text.Linear;

/// <summary>
/// Hashed features times weights, a category each. Immutable.
/// </summary>
/// <param name="classes">The categories.</param>
/// <param name="bits">There are 2^bits places for weights.</param>
/// <param name="weights">As <see cref="WeightLayout"/> says.</param>
internal sealed class LinearModel(IReadOnlyList<LinearClass> classes, int bits, sbyte[] weights)
{
    private const int SafeToSum = 256;
    private readonly WeightLayout _layout = new(classes.Count, bits);

    public IReadOnlyList<LinearClass> Classes => classes;

    public int Bits => bits;

    public ReadOnlySpan<sbyte> Weights => weights;

    public int Blocks => _layout.Blocks;

    /// <summary>Fills in the log-odds of each category; <paramref name="logOdds"/> has room for <see cref="Blocks"/> times eight.</summary>
    public void Score(FeatureList features, Span<float> logOdds)
    {
        for (var block = 0; block < Blocks; block++)
        {
            var sum = Section(features.Title, block) + Section(features.Body, block);
            sum.CopyTo(logOdds[(block * WeightLayout.Lanes)..]);
        }

        for (var c = 0; c < classes.Count; c++)
            logOdds[c] = logOdds[c] * classes[c].Scale + classes[c].Bias;
    }

    /// <summary>The weight of a feature for a category; times the category's scale it is in log-odds.</summary>
    public int WeightOf(uint hash, int category) => weights[_layout.IndexOf((int)(hash >> (32 - bits)), category)];

    private Vector256<float> Section(ReadOnlySpan<Feature> features, int block)
    {
        if (features.IsEmpty)
            return Vector256<float>.Zero;
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(weights), _layout.IndexOf(0, block * WeightLayout.Lanes));
        var width = (nint)_layout.Width;
        var total = Vector256<int>.Zero;
        var shift = 32 - bits;
        for (var rest = features; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, SafeToSum)..])
        {
            var sum = Vector128<short>.Zero;
            foreach (var feature in rest[..Math.Min(rest.Length, SafeToSum)])
            {
                var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref first, (nint)(feature.Hash >> shift) * width)));
                sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsSByte());
            }

            total += Vector256.Create(Vector128.WidenLower(sum), Vector128.WidenUpper(sum));
        }

        return Vector256.ConvertToSingle(total) / MathF.Sqrt(features.Length);
    }
}
