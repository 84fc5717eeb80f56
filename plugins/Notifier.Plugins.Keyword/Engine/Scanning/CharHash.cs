namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>
/// 16-bit hashes of two and three characters in a row, regardless of ASCII case: multiplications and additions alone, so that
/// a vector of them costs as much as one.
/// </summary>
internal static class CharHash
{
    public const ushort First = 0x9E37;
    public const ushort Second = 0x7F4B;
    public const ushort Third = 0x35D5;

    public static ushort OfPair(string word) => (ushort)((Fold(word[0]) * First) + (Fold(word[1]) * Second));

    public static ushort OfTriple(string word) => (ushort)(OfPair(word) + (Fold(word[2]) * Third));

    private static int Fold(char c) => c | 0x20;
}
