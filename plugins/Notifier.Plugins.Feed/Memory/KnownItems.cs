namespace Notifier.Plugins.Feed.Memory;

/// <summary>The items seen so far, those of the latest document first. Immutable.</summary>
internal sealed class KnownItems
{
    /// <summary>So many fit a cursor. Twice <see cref="NewItems.MostItems"/>: what drops out of a feed may come back.</summary>
    public const int Most = 2_000;

    private readonly List<ItemPrint> _prints;
    private readonly Dictionary<long, ItemPrint> _byKey;

    private KnownItems(IEnumerable<ItemPrint> prints)
    {
        _prints = [.. prints];
        _byKey = _prints.DistinctBy(print => print.Key).ToDictionary(print => print.Key);
    }

    public static KnownItems None { get; } = new([]);

    public int Count => _prints.Count;

    public IReadOnlyList<ItemPrint> Prints => _prints;

    public bool Contains(long key) => _byKey.ContainsKey(key);

    public ItemPrint? Find(long key) => _byKey.TryGetValue(key, out var print) ? print : null;

    /// <summary>These first, as they are now, then the others, as far as there is room.</summary>
    public KnownItems With(IEnumerable<ItemPrint> recent) => new(recent.Concat(_prints).DistinctBy(print => print.Key).Take(Most));

    public string Pack()
    {
        var bytes = new byte[_prints.Count * 3 * Fingerprint.Bytes];
        var rest = bytes.AsSpan();
        foreach (var print in _prints)
        {
            Fingerprint.Write(print.Key, rest);
            Fingerprint.Write(print.Link, rest[Fingerprint.Bytes..]);
            Fingerprint.Write(print.Text, rest[(2 * Fingerprint.Bytes)..]);
            rest = rest[(3 * Fingerprint.Bytes)..];
        }

        return Convert.ToBase64String(bytes);
    }

    /// <exception cref="FormatException">The text was not made by <see cref="Pack"/>.</exception>
    public static KnownItems Unpack(string packed) => new(Convert.FromBase64String(packed).Chunk(3 * Fingerprint.Bytes).Select(
        bytes => bytes.Length == 3 * Fingerprint.Bytes
            ? new ItemPrint(
                Fingerprint.Read(bytes),
                Fingerprint.Read(bytes.AsSpan(Fingerprint.Bytes)),
                Fingerprint.Read(bytes.AsSpan(2 * Fingerprint.Bytes)))
            : throw new FormatException("The known items are cut off.")));
}
