using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>
/// Reads what a linear model weighs: runs of one to three words; pieces of words; and how each sentence ends, up to eight
/// characters. A title, the first of several lines, is told apart from the body.
/// </summary>
internal sealed class FeatureReader
{
    private const int LongestEnding = 8;
    private const ulong Title = 0x9E3779B97F4A7C15;
    private const ulong Body = 0xC2B2AE3D27D4EB4F;
    private const ulong Ending = 0x27D4EB2F165667C5;
    private const ulong Edge = 0x85EBCA77C2B2AE63;
    private const ulong Two = 2;
    private const ulong Three = 3;
    private const ulong Four = 4;
    private const ulong FirstTwo = 12;
    private const ulong FirstThree = 13;
    private const ulong FirstFour = 14;

    private readonly FeatureList _features = new();

    /// <summary>The features of a text; good until the next call.</summary>
    public FeatureList Read(TokenList text)
    {
        _features.Begin();
        var body = EndOfTitle(text);
        if (body > 0)
            ReadSection(text.Lowered, text.Items[..body], Title);
        _features.EndTitle();
        ReadSection(text.Lowered, text.Items[body..], Body);
        return _features;
    }

    private static int EndOfTitle(TokenList text)
    {
        var tokens = text.Items;
        for (var i = 1; i < tokens.Length - 1; i++)
        {
            if (tokens[i].Kind is TokenKind.Stop && Characters.KindOf(text.Lowered[tokens[i].Start]) is CharacterKind.LineBreak)
                return i + 1;
        }

        return 0;
    }

    private void ReadSection(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ulong section)
    {
        ulong previous = Edge, pair = 0;
        int start = 0, startBefore = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind is TokenKind.Stop)
                continue;
            if (pair == 0)
                startBefore = start = token.Start;
            var word = TokenHash.Join(section, token.Hash ^ (ulong)token.Kind);
            _features.Add(word, token.Start, token.End);
            if (pair != 0)
                _features.Add(TokenHash.Join(pair, word), startBefore, token.End);
            pair = TokenHash.Join(previous, word);
            _features.Add(pair, start, token.End);
            if (token.Kind is TokenKind.Hangul)
                ReadSyllables(text, token, section);
            else if (token.Kind is TokenKind.Word)
                ReadLetters(text, token, section);
            previous = word;
            startBefore = start;
            start = token.Start;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].IsWord && (i + 1 == tokens.Length || tokens[i + 1].Kind >= TokenKind.Question))
                ReadEnding(text, tokens[i].End, section);
        }
    }

    /// <summary>Pieces of two and three syllables; the last ones lean over the word's end and tell how it ends.</summary>
    private void ReadSyllables(ReadOnlySpan<char> text, in Token token, ulong section)
    {
        var pieces = Pieces(text, token);
        for (var i = 0; i < token.Length; i++)
        {
            var at = token.Start + i;
            var three = Piece(pieces, i, Math.Min(3, token.Length - i));
            _features.Add(TokenHash.Join(section ^ Three, three), at, Math.Min(at + 3, token.End));
            _features.Add(TokenHash.Join(section ^ Two, three & 0xFFFF_FFFF), at, Math.Min(at + 2, token.End));
            if (i > 0)
                continue;
            _features.Add(TokenHash.Join(section ^ FirstThree, three), at, Math.Min(at + 3, token.End));
            _features.Add(TokenHash.Join(section ^ FirstTwo, three & 0xFFFF_FFFF), at, Math.Min(at + 2, token.End));
        }
    }

    /// <summary>Pieces of four letters; the last ones lean over the word's end.</summary>
    private void ReadLetters(ReadOnlySpan<char> text, in Token token, ulong section)
    {
        var pieces = Pieces(text, token);
        _features.Add(TokenHash.Join(section ^ FirstFour, Piece(pieces, 0, Math.Min(4, token.Length))), token.Start, Math.Min(token.Start + 4, token.End));
        for (var i = 0; i < token.Length; i++)
        {
            var at = token.Start + i;
            _features.Add(TokenHash.Join(section ^ Four, Piece(pieces, i, Math.Min(4, token.Length - i))), at, Math.Min(at + 4, token.End));
        }
    }

    /// <summary>The bytes of the token's characters, and the margin's behind them.</summary>
    private static ReadOnlySpan<byte> Pieces(ReadOnlySpan<char> text, in Token token) => MemoryMarshal.AsBytes(text[token.Start..]);

    /// <summary>Up to four characters from a place on, as one number.</summary>
    private static ulong Piece(ReadOnlySpan<byte> pieces, int at, int length) =>
        BinaryPrimitives.ReadUInt64LittleEndian(pieces[(at * sizeof(char))..]) & (ulong.MaxValue >> (64 - length * 16));

    private void ReadEnding(ReadOnlySpan<char> text, int end, ulong section)
    {
        var hash = section ^ Ending;
        var least = Math.Max(0, end - LongestEnding);
        for (var at = end - 1; at >= least; at--)
        {
            hash = TokenHash.Add(hash, text[at]);
            _features.Add(hash, at, end);
        }
    }
}
