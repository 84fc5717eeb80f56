namespace Notifier.Text.Tokens;

/// <summary>The tokens of one text. Owned by one reader and filled again for every text, so that reading allocates nothing.</summary>
internal sealed class TokenList
{
    /// <summary>How many characters of a text are read; what a post is about is said early.</summary>
    public const int Longest = 4096;

    private Token[] _tokens = new Token[128];

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Items => _tokens.AsSpan(0, Count);

    public void Fill(ReadOnlySpan<char> text)
    {
        Count = 0;
        if (text.Length > Longest)
            text = text[..Longest];
        var reader = new TokenReader(text);
        while (reader.Next(out var token))
            Add(token);
    }

    private void Add(Token token)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        _tokens[Count++] = token;
    }
}
