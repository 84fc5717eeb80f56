using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notifier.Text.Syllables;

/// <summary>Sums over rows of numbers, as many at a time as the processor takes.</summary>
internal static class Vectors
{
    /// <summary>Adds one row to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<float> to, ReadOnlySpan<float> row)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(to);
        var wideRow = MemoryMarshal.Cast<float, Vector<float>>(row[..to.Length]);
        for (var i = 0; i < wide.Length; i++)
            wide[i] += wideRow[i];
        for (var i = wide.Length * Vector<float>.Count; i < to.Length; i++)
            to[i] += row[i];
    }

    /// <summary>Adds a multiple of one row to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(Span<float> to, ReadOnlySpan<float> row, float by)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(to);
        var wideRow = MemoryMarshal.Cast<float, Vector<float>>(row[..to.Length]);
        var factor = new Vector<float>(by);
        for (var i = 0; i < wide.Length; i++)
            wide[i] = Vector.FusedMultiplyAdd(factor, wideRow[i], wide[i]);
        for (var i = wide.Length * Vector<float>.Count; i < to.Length; i++)
            to[i] += by * row[i];
    }

    /// <summary>Keeps the larger of each two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void KeepLarger(Span<float> to, ReadOnlySpan<float> row)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(to);
        var wideRow = MemoryMarshal.Cast<float, Vector<float>>(row[..to.Length]);
        for (var i = 0; i < wide.Length; i++)
            wide[i] = Vector.Max(wide[i], wideRow[i]);
        for (var i = wide.Length * Vector<float>.Count; i < to.Length; i++)
            to[i] = Math.Max(to[i], row[i]);
    }

    /// <summary>The sum of the products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(one);
        var wideOther = MemoryMarshal.Cast<float, Vector<float>>(other[..one.Length]);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < wide.Length; i++)
            sums = Vector.FusedMultiplyAdd(wide[i], wideOther[i], sums);
        var sum = Vector.Sum(sums);
        for (var i = wide.Length * Vector<float>.Count; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }
}
