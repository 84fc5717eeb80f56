namespace Notifier.Text.Tokens;

/// <summary>The tokens of one text. Owned by one reader and filled again for every text, so that reading allocates nothing.</summary>
internal sealed class TokenList
{
    /// <summary>How many characters of a text are read; what a post is about is said early.</summary>
    public const int Longest = 4096;

    /// <summary>NULs behind the text, which are no part of any token: whoever looks ahead need not ask whether the text goes on.</summary>
    public const int Margin = 8;

    private readonly char[] _lowered = new char[1 + Longest + Margin];
    private Token[] _tokens = new Token[128];

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Items => _tokens.AsSpan(0, Count);

    /// <summary>The text in lower case, place by place, with the margin behind it.</summary>
    public ReadOnlySpan<char> Lowered => _lowered.AsSpan(1);

    /// <summary>The same from one NUL before the text on.</summary>
    public ReadOnlySpan<char> LoweredFromBefore => _lowered;

    /// <summary>How many characters were read.</summary>
    public int Length { get; private set; }

    public void Fill(ReadOnlySpan<char> text)
    {
        Length = Math.Min(text.Length, Longest);
        var lowered = _lowered.AsSpan(1);
        LowerCase.Copy(text[..Length], lowered);
        lowered.Slice(Length, Margin).Clear();
        var reader = new TokenReader(lowered, Length);
        var count = 0;
        while (reader.Next(out _tokens[count]))
        {
            if (++count == _tokens.Length)
                Array.Resize(ref _tokens, count * 2);
        }

        Count = count;
    }

    public bool Has(TokenKind kind)
    {
        foreach (ref readonly var token in Items)
        {
            if (token.Kind == kind)
                return true;
        }

        return false;
    }
}
