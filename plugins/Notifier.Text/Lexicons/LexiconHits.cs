namespace Notifier.Text.Lexicons;

/// <summary>An entry that occurs, from token <paramref name="First"/> up to but not including <paramref name="End"/>.</summary>
internal readonly record struct LexiconHit(int Entry, int First, int End);

/// <summary>What a lexicon found in one text; filled again for every text.</summary>
internal sealed class LexiconHits
{
    private LexiconHit[] _hits = new LexiconHit[32];
    private int[] _seenIn = [];
    private int _text;

    public int Count { get; private set; }

    public ReadOnlySpan<LexiconHit> Items => _hits.AsSpan(0, Count);

    public void Begin(int entries)
    {
        if (_seenIn.Length < entries)
            _seenIn = new int[entries];
        Count = 0;
        _text++;
    }

    public void Add(int entry, int first, int end)
    {
        if (_seenIn[entry] == _text)
            return;
        _seenIn[entry] = _text;
        if (Count == _hits.Length)
            Array.Resize(ref _hits, Count * 2);
        _hits[Count++] = new LexiconHit(entry, first, end);
    }
}
