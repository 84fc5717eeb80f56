namespace Notifier.Text.Tokens;

/// <summary>A piece of the text, in UTF-16 code units, with the hash of its lower-case form.</summary>
internal readonly record struct Token(int Start, int Length, ulong Hash, TokenKind Kind)
{
    public int End => Start + Length;

    public bool IsWord => Kind <= TokenKind.Number;
}
