using System.Runtime.CompilerServices;

namespace Notifier.Text.Linear;

/// <summary>The features of one text. Owned by one reader and filled again for every text, so that reading allocates nothing.</summary>
internal sealed class FeatureList
{
    private Feature[] _features = new Feature[1024];

    public int Count { get; private set; }

    /// <summary>How many features the first section, the title, has; the rest are the body's.</summary>
    public int InTitle { get; private set; }

    public ReadOnlySpan<Feature> Items => _features.AsSpan(0, Count);

    public ReadOnlySpan<Feature> Title => _features.AsSpan(0, InTitle);

    public ReadOnlySpan<Feature> Body => _features.AsSpan(InTitle, Count - InTitle);

    public void Begin() => Count = InTitle = 0;

    public void EndTitle() => InTitle = Count;

    /// <summary>Room for so many more features; the caller fills in all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<Feature> Take(int count)
    {
        var first = Count;
        if (first + count > _features.Length)
            Array.Resize(ref _features, (first + count) * 2);
        Count = first + count;
        return _features.AsSpan(first, count);
    }
}
