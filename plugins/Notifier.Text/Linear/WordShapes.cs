using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>
/// How the last three words are written, whatever they say: a number or not, its first and second letter a capital or not, short or
/// long. "Google Buys Motorola" and "which phone should" differ in nothing but that to a reader without the words.
/// </summary>
/// <param name="Code">Four bits a word, the last one lowest.</param>
internal readonly record struct WordShapes(uint Code)
{
    private const int Bits = 4;
    private const uint Three = 0xFFF;
    private const uint Number = 8;
    private const uint First = 1;
    private const uint Second = 2;
    private const uint Long = 4;
    private const int LongFrom = 4;

    /// <summary>Nothing has been read yet.</summary>
    public static WordShapes Edge { get; } = new(Three);

    public WordShapes Then(in Token token, ReadOnlySpan<char> written, ReadOnlySpan<char> lowered) =>
        new(((Code << Bits) | Of(token, written, lowered)) & Three);

    private static uint Of(in Token token, ReadOnlySpan<char> written, ReadOnlySpan<char> lowered)
    {
        if (token.Kind is TokenKind.Number)
            return Number;
        var shape = token.Length >= LongFrom ? Long : 0;
        if (written[token.Start] != lowered[token.Start])
            shape |= First;
        if (token.Length > 1 && written[token.Start + 1] != lowered[token.Start + 1])
            shape |= Second;
        return shape;
    }
}
