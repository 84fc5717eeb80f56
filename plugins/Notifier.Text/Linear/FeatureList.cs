using System.Runtime.CompilerServices;

namespace Notifier.Text.Linear;

/// <summary>
/// The features of one text: hashes, each with the place it was read from. Owned by one reader and filled again for every text,
/// so that reading allocates nothing.
/// </summary>
internal sealed class FeatureList
{
    private uint[] _hashes = new uint[1024];
    private (ushort Start, ushort End)[] _places = new (ushort, ushort)[1024];
    private int _count;

    public int Count => _count;

    /// <summary>How many features the first section, the title, has; the rest are the body's.</summary>
    public int InTitle { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, _count);

    /// <summary>Where in the text each feature stands, in UTF-16 code units.</summary>
    public ReadOnlySpan<(ushort Start, ushort End)> Places => _places.AsSpan(0, _count);

    public void Begin() => _count = InTitle = 0;

    public void EndTitle() => InTitle = _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong feature, int start, int end)
    {
        var at = _count;
        var hashes = _hashes;
        var places = _places;
        if ((uint)at < (uint)hashes.Length && (uint)at < (uint)places.Length)
        {
            hashes[at] = (uint)(feature >> 32);
            places[at] = ((ushort)start, (ushort)end);
            _count = at + 1;
        }
        else
        {
            AddToLarger(feature, start, end);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddToLarger(ulong feature, int start, int end)
    {
        Array.Resize(ref _hashes, _count * 2);
        Array.Resize(ref _places, _count * 2);
        Add(feature, start, end);
    }
}
