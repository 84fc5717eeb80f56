namespace Notifier.Plugins.Keyword.Engine.Folding;

/// <summary>Folded characters and, for each, the piece of the original text it came from. Reused from post to post.</summary>
internal sealed class FoldedText
{
    private const int KeptLength = 16 * 1024;
    private char[] _chars = [];
    private int[] _starts = [];
    private int[] _ends = [];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>Where, in the original, the piece that gave the folded character at <paramref name="index"/> begins.</summary>
    public int StartOf(int index) => _starts[index];

    /// <summary>Where that piece ends, exclusive.</summary>
    public int EndOf(int index) => _ends[index];

    /// <summary>Empties it, letting go of what one giant post made it grow to.</summary>
    public void Clear()
    {
        Length = 0;
        if (_chars.Length > KeptLength)
            Resize(0);
    }

    public void Add(char c, int start, int end)
    {
        if (Length == _chars.Length)
            Resize(Math.Max(256, Length * 2));
        _chars[Length] = c;
        _starts[Length] = start;
        _ends[Length] = end;
        Length++;
    }

    private void Resize(int length)
    {
        Array.Resize(ref _chars, length);
        Array.Resize(ref _starts, length);
        Array.Resize(ref _ends, length);
    }
}
