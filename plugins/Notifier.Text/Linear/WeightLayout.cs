namespace Notifier.Text.Linear;

/// <summary>
/// Where the weights of a model lie: those of up to eight categories side by side for each place, so that one read of eight bytes gets
/// them all. Fewer categories lie closer, and what is read beyond them is not looked at: a small table stays in the processor's cache.
/// </summary>
/// <param name="Classes">How many categories.</param>
/// <param name="Bits">There are 2^bits places.</param>
internal readonly record struct WeightLayout(int Classes, int Bits)
{
    /// <summary>How many categories are read at a time.</summary>
    public const int Lanes = 8;

    /// <summary>How many there are at a place.</summary>
    public int Width => Math.Min(Classes, Lanes);

    public int Blocks => (Classes + Lanes - 1) / Lanes;

    /// <summary>Bytes, those included that are read beyond the last weight.</summary>
    public int Size => (Blocks << Bits) * Width + Lanes - Width;

    public int IndexOf(int place, int category) => ((category / Lanes << Bits) + place) * Width + category % Lanes;
}
