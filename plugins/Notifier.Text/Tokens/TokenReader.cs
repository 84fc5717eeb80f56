namespace Notifier.Text.Tokens;

/// <summary>Cuts a text into tokens from left to right; anything that is no token is skipped.</summary>
/// <param name="lowered">The text in lower case, with the margin of <see cref="TokenList"/> behind it.</param>
/// <param name="length">The text's length without it.</param>
internal ref struct TokenReader(ReadOnlySpan<char> lowered, int length)
{
    private readonly ReadOnlySpan<char> _text = lowered;
    private readonly ReadOnlySpan<CharacterKind> _kinds = Characters.Table;
    private int _at;

    /// <summary>Most characters are asked about here and nowhere else: is it a blank, is it a letter.</summary>
    public bool Next(out Token token)
    {
        for (; _at < length; _at++)
        {
            var c = _text[_at];
            if (c == ' ')
                continue;
            if (IsLetter(c))
            {
                token = Word();
                return true;
            }

            if (TryRead(KindOf(c), out token))
                return true;
        }

        token = default;
        return false;
    }

    private bool TryRead(CharacterKind kind, out Token token)
    {
        switch (kind)
        {
            case CharacterKind.Letter or CharacterKind.Digit:
                token = Word();
                return true;
            case CharacterKind.Hangul or CharacterKind.Jamo:
                token = Run(kind, kind is CharacterKind.Hangul ? TokenKind.Hangul : TokenKind.Jamo);
                return true;
            case CharacterKind.At when NameAt(_at + 1) && (_at == 0 || !NameAt(_at - 1)):
                token = Mention();
                return true;
            case CharacterKind.Question or CharacterKind.Exclamation or CharacterKind.LineBreak:
            case CharacterKind.Period when !LetterAt(_at + 1):
                token = Mark(kind);
                return true;
            default:
                token = default;
                return false;
        }
    }

    private static bool IsLetter(char c) => (uint)(c - 'a') <= 'z' - 'a';

    private readonly CharacterKind KindOf(char c) => Characters.KindOf(c, _kinds);

    private readonly bool LetterAt(int index) =>
        KindOf(_text[index]) is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Hangul;

    private readonly bool NameAt(int index) => KindOf(_text[index]) is CharacterKind.Letter or CharacterKind.Digit;

    private Token Run(CharacterKind same, TokenKind kind)
    {
        var start = _at;
        var hash = TokenHash.Seed;
        do
            hash = TokenHash.Add(hash, _text[_at++]);
        while (KindOf(_text[_at]) == same);
        return new Token(start, _at - start, hash, kind);
    }

    private Token Word()
    {
        var text = _text;
        var start = _at;
        var at = start;
        var hash = TokenHash.Seed;
        var letters = false;
        while (true)
        {
            var c = text[at];
            if (IsLetter(c))
                letters = true;
            else if (c == ' ')
                break;
            else if ((uint)(c - '0') > 9)
            {
                if (!Continues(at, c, letters))
                    break;
                letters |= KindOf(c) is CharacterKind.Letter;
            }

            hash = TokenHash.Add(hash, c);
            at++;
        }

        _at = at;
        if (text[at] == ':' && IsUrl(start))
            return Url(start);
        return new Token(start, at - start, hash, letters ? TokenKind.Word : TokenKind.Number);
    }

    /// <summary>Whether a character other than an ASCII letter or digit belongs to the word: other scripts, we'd, 11.0.2.</summary>
    /// <param name="letters">The word has letters before it.</param>
    private readonly bool Continues(int at, char c, bool letters) => KindOf(c) switch
    {
        CharacterKind.Letter or CharacterKind.Digit => true,
        CharacterKind.Apostrophe => letters && LetterAt(at + 1),
        _ => !letters && c is '.' or ',' && KindOf(_text[at + 1]) is CharacterKind.Digit,
    };

    private readonly bool IsUrl(int start) =>
        _text[_at + 1] == '/' && _at - start is 4 or 5 && _text[start..].StartsWith("http", StringComparison.Ordinal);

    private Token Url(int start)
    {
        while (_at < length && KindOf(_text[_at]) is not (CharacterKind.Space or CharacterKind.LineBreak))
            _at++;
        return new Token(start, _at - start, 0, TokenKind.Url);
    }

    private Token Mention()
    {
        var start = _at++;
        while (NameAt(_at))
            _at++;
        return new Token(start, _at - start, 0, TokenKind.Mention);
    }

    private Token Mark(CharacterKind kind)
    {
        var start = _at++;
        return new Token(start, 1, 0, kind switch
        {
            CharacterKind.Question => TokenKind.Question,
            CharacterKind.Exclamation => TokenKind.Exclamation,
            _ => TokenKind.Stop,
        });
    }
}
