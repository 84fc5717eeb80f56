namespace Notifier.Text.Tokens;

/// <summary>The tokens of one text. Owned by one reader and filled again for every text, so that reading allocates nothing.</summary>
internal sealed class TokenList
{
    /// <summary>How many characters of a text are read; what a post is about is said early.</summary>
    public const int Longest = 4096;

    /// <summary>NULs behind the text, which are no part of any token: whoever looks ahead need not ask whether the text goes on.</summary>
    public const int Margin = 8;

    private readonly char[] _lowered = new char[Longest + Margin];
    private Token[] _tokens = new Token[128];

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Items => _tokens.AsSpan(0, Count);

    /// <summary>The text in lower case, place by place, with the margin behind it.</summary>
    public ReadOnlySpan<char> Lowered => _lowered;

    public void Fill(ReadOnlySpan<char> text)
    {
        var length = Math.Min(text.Length, Longest);
        LowerCase.Copy(text[..length], _lowered);
        _lowered.AsSpan(length, Margin).Clear();
        var reader = new TokenReader(_lowered, length);
        var count = 0;
        while (reader.Next(out _tokens[count]))
        {
            if (++count == _tokens.Length)
                Array.Resize(ref _tokens, count * 2);
        }

        Count = count;
    }
}
