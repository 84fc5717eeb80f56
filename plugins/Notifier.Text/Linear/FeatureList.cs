namespace Notifier.Text.Linear;

/// <summary>
/// The features of one text: hashes, each with the place it was read from. Owned by one reader and filled again for every text,
/// so that reading allocates nothing.
/// </summary>
/// <remarks>
/// A feature that comes again in its section counts once, as long as the memory for those seen, of 1,024 places, still holds it:
/// a word repeated forty times in a long text is no forty times the evidence.
/// </remarks>
internal sealed class FeatureList
{
    private const int Remembered = 1024;

    private readonly uint[] _seen = new uint[Remembered];
    private uint[] _hashes = new uint[512];
    private (ushort Start, ushort End)[] _places = new (ushort, ushort)[512];

    public int Count { get; private set; }

    /// <summary>How many features the first section, the title, has; the rest are the body's.</summary>
    public int InTitle { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Where in the text each feature stands, in UTF-16 code units.</summary>
    public ReadOnlySpan<(ushort Start, ushort End)> Places => _places.AsSpan(0, Count);

    public void Begin()
    {
        Count = 0;
        InTitle = 0;
        Array.Clear(_seen);
    }

    public void EndTitle() => InTitle = Count;

    public void Add(ulong feature, int start, int end)
    {
        var hash = (uint)(feature >> 32) | 1;
        ref var seen = ref _seen[(int)(feature >> 20) & (Remembered - 1)];
        if (seen == hash)
            return;
        seen = hash;
        if (Count == _hashes.Length)
            Grow();
        _hashes[Count] = hash;
        _places[Count++] = ((ushort)start, (ushort)end);
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, Count * 2);
        Array.Resize(ref _places, Count * 2);
    }
}
