using Notifier.Text.Tokens;

namespace Notifier.Text.Lexicons;

/// <summary>A state of the pattern tree: what ends here, and which lengths and beginnings of stems, and lengths of endings, lead on.</summary>
internal struct LexiconNode
{
    public LexiconEnd[]? Ends;

    /// <summary>The node behind a gap of some words; 0: none.</summary>
    public int BeyondGap;
    public ushort HangulStems;
    public ushort HangulEndings;
    public ushort WordStems;
    public ulong HangulStarts;
    public ulong WordStarts;
}

/// <summary>The first two characters of stems as a set of 64 bits, which puts most words aside at a glance.</summary>
internal static class StemStart
{
    private const ulong Any = ulong.MaxValue;

    public static ulong Of(ReadOnlySpan<char> stem) => stem.Length < 2 ? Any : Of(stem[0], stem[1]);

    public static ulong Of(char first, char second) => 1UL << ((first * 31 + second) & 63);
}

/// <summary>An entry that ends at a node, if the sentence starts or ends there as the pattern asks.</summary>
internal readonly record struct LexiconEnd(int Entry, bool AtStart, bool AtEnd);

internal static class LexiconKey
{
    private const ulong StemSalt = 0x5713;
    private const ulong EndingSalt = 0xE4D1;

    public static ulong Stem(ulong hash) => TokenHash.Join(hash, StemSalt);

    public static ulong Ending(ulong hash) => TokenHash.Join(hash, EndingSalt);

    /// <summary>By kind: the key of the tokens' class, or 0 when they are known by their letters alone.</summary>
    public static ulong[] OfKinds()
    {
        var keys = new ulong[(int)TokenKind.Stop + 1];
        keys[(int)TokenKind.Url] = TokenHash.Of("<url>");
        keys[(int)TokenKind.Mention] = TokenHash.Of("<mention>");
        keys[(int)TokenKind.Number] = TokenHash.Of("<number>");
        keys[(int)TokenKind.Question] = TokenHash.Of("?");
        keys[(int)TokenKind.Exclamation] = TokenHash.Of("!");
        return keys;
    }
}
