using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>
/// Reads what a linear model weighs: runs of one to three words; pieces of words, edges included, of two to four characters in
/// Hangul and three to five in other scripts; and how each sentence ends, up to eight characters. A title, the first of several
/// lines, is told apart from the body.
/// </summary>
internal sealed class FeatureReader
{
    private const int LongestWord = 24;
    private const int LongestEnding = 8;
    private const ulong Title = 0x9E3779B97F4A7C15;
    private const ulong Body = 0xC2B2AE3D27D4EB4F;
    private const ulong Piece = 0x165667B19E3779F9;
    private const ulong Ending = 0x27D4EB2F165667C5;
    private const ulong Edge = 0x85EBCA77C2B2AE63;

    private readonly char[] _word = new char[LongestWord + 2];
    private readonly FeatureList _features = new();
    private ulong _section;

    /// <summary>The features of a text; good until the next call.</summary>
    /// <param name="text">The text the tokens were cut from.</param>
    /// <param name="tokens">Its tokens, at most 4,096 characters far.</param>
    public FeatureList Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        _features.Begin();
        var body = EndOfTitle(text, tokens);
        if (body > 0)
            ReadSection(text, tokens[..body], Title);
        _features.EndTitle();
        ReadSection(text, tokens[body..], Body);
        return _features;
    }

    private static int EndOfTitle(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        for (var i = 1; i < tokens.Length - 1; i++)
        {
            if (tokens[i].Kind is TokenKind.Stop && Characters.KindOf(text[tokens[i].Start]) is CharacterKind.LineBreak)
                return i + 1;
        }

        return 0;
    }

    private void ReadSection(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ulong section)
    {
        _section = section;
        var previous = Edge;
        var beforeThat = 0UL;
        int start = 0, startBefore = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Hangul or TokenKind.Number) && i > 0 && tokens[i - 1].IsWord && token.Kind >= TokenKind.Question)
                ReadEnding(text, tokens[i - 1].End);
            if (token.Kind is TokenKind.Stop)
                continue;
            var word = TokenHash.Join(section, token.Hash == 0 ? (ulong)token.Kind : token.Hash);
            _features.Add(word, token.Start, token.End);
            var pair = TokenHash.Join(previous, word);
            if (i > 0)
                _features.Add(pair, start, token.End);
            else
                _features.Add(pair, token.Start, token.End);
            if (beforeThat != 0)
                _features.Add(TokenHash.Join(beforeThat, pair), startBefore, token.End);
            ReadPieces(text, token);
            (beforeThat, previous) = (previous, word);
            (startBefore, start) = (start, token.Start);
        }

        if (tokens.Length > 0 && tokens[^1].IsWord)
            ReadEnding(text, tokens[^1].End);
    }

    private void ReadPieces(ReadOnlySpan<char> text, Token token)
    {
        if (token.Kind is not (TokenKind.Word or TokenKind.Hangul))
            return;
        var shortest = token.Kind is TokenKind.Hangul ? 2 : 3;
        var length = Math.Min(token.Length, LongestWord);
        _word[0] = '<';
        for (var i = 0; i < length; i++)
            _word[i + 1] = Characters.Lower(text[token.Start + i]);
        _word[length + 1] = '>';
        for (var from = 0; from <= length + 2 - shortest; from++)
        {
            var hash = _section ^ Piece;
            var most = Math.Min(length + 2 - from, shortest + 2);
            for (var i = 0; i < most; i++)
            {
                hash = TokenHash.Add(hash, _word[from + i]);
                if (i + 1 >= shortest)
                    _features.Add(hash, token.Start, token.End);
            }
        }
    }

    private void ReadEnding(ReadOnlySpan<char> text, int end)
    {
        var hash = _section ^ Ending;
        for (var at = end - 1; at >= 0 && end - at <= LongestEnding; at--)
        {
            hash = TokenHash.Add(hash, Characters.Lower(text[at]));
            _features.Add(hash, at, end);
        }
    }
}
