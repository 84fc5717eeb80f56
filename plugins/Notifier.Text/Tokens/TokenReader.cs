namespace Notifier.Text.Tokens;

/// <summary>Cuts a text into tokens from left to right; anything that is no token is skipped.</summary>
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<CharacterKind> _kinds = Characters.Table;
    private int _at;

    public bool Next(out Token token)
    {
        while (_at < _text.Length)
        {
            var kind = KindOf(_text[_at]);
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
                    _at++;
                    break;
            }
        }

        token = default;
        return false;
    }

    private readonly CharacterKind KindOf(char c) => Characters.KindOf(c, _kinds);

    private readonly bool LetterAt(int index) =>
        index < _text.Length && KindOf(_text[index]) is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Hangul;

    private readonly bool NameAt(int index) =>
        index < _text.Length && KindOf(_text[index]) is CharacterKind.Letter or CharacterKind.Digit;

    private readonly bool DigitAt(int index) => index < _text.Length && KindOf(_text[index]) is CharacterKind.Digit;

    private Token Run(CharacterKind same, TokenKind kind)
    {
        var start = _at;
        var hash = TokenHash.Seed;
        do
            hash = TokenHash.Add(hash, _text[_at++]);
        while (_at < _text.Length && KindOf(_text[_at]) == same);
        return new Token(start, _at - start, hash, kind);
    }

    private Token Word()
    {
        var chars = _text;
        var kinds = _kinds;
        var start = _at;
        var end = start;
        var hash = TokenHash.Seed;
        var number = true;
        for (; end < chars.Length; end++)
        {
            var c = chars[end];
            var kind = Characters.KindOf(c, kinds);
            if (kind is CharacterKind.Letter)
                number = false;
            else if (kind is CharacterKind.Apostrophe && !number && LetterAt(end + 1))
                c = '\'';
            else if (kind is not CharacterKind.Digit && !(number && c is '.' or ',' && DigitAt(end + 1)))
                break;
            hash = TokenHash.Add(hash, Characters.Lower(c));
        }

        _at = end;
        if (IsUrl(start))
            return Url(start);
        return new Token(start, end - start, hash, number ? TokenKind.Number : TokenKind.Word);
    }

    private readonly bool IsUrl(int start) =>
        _at + 2 < _text.Length && _text[_at] == ':' && _text[_at + 1] == '/' && _at - start is 4 or 5
        && _text[start..].StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private Token Url(int start)
    {
        while (_at < _text.Length && KindOf(_text[_at]) is not (CharacterKind.Space or CharacterKind.LineBreak))
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
