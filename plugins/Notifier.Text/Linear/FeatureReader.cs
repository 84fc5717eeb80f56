using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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
    private const ulong TwoCharacters = 0xFFFF_FFFF;

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
        var last = new WordRun(section, Edge);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind is not TokenKind.Stop)
                last.Add(_features, token);
            if (token.Kind is TokenKind.Hangul)
                ReadSyllables(text, token, section);
            else if (token.Kind is TokenKind.Word)
                ReadLetters(text, token, section);
            if (token.IsWord && (i + 1 == tokens.Length || tokens[i + 1].Kind >= TokenKind.Question))
                ReadEnding(text, token.End, section);
        }
    }

    /// <summary>Pieces of two and three syllables; the last ones lean over the word's end and tell how it ends.</summary>
    private void ReadSyllables(ReadOnlySpan<char> text, in Token token, ulong section)
    {
        var (start, end, length) = (token.Start, token.End, token.Length);
        var features = _features.Take(length * 2 + 2);
        var pieces = MemoryMarshal.AsBytes(text[start..]);
        for (var i = 0; i < length; i++)
        {
            var three = Piece(pieces, i, Math.Min(3, length - i));
            features[i * 2] = Feature.Of(TokenHash.Join(section ^ Three, three), start + i, Math.Min(start + i + 3, end));
            features[i * 2 + 1] = Feature.Of(TokenHash.Join(section ^ Two, three & TwoCharacters), start + i, Math.Min(start + i + 2, end));
        }

        var first = Piece(pieces, 0, Math.Min(3, length));
        features[^2] = Feature.Of(TokenHash.Join(section ^ FirstThree, first), start, Math.Min(start + 3, end));
        features[^1] = Feature.Of(TokenHash.Join(section ^ FirstTwo, first & TwoCharacters), start, Math.Min(start + 2, end));
    }

    /// <summary>Pieces of four letters; the last ones lean over the word's end.</summary>
    private void ReadLetters(ReadOnlySpan<char> text, in Token token, ulong section)
    {
        var (start, end, length) = (token.Start, token.End, token.Length);
        var features = _features.Take(length + 1);
        var pieces = MemoryMarshal.AsBytes(text[start..]);
        for (var i = 0; i < length; i++)
            features[i] = Feature.Of(TokenHash.Join(section ^ Four, Piece(pieces, i, Math.Min(4, length - i))), start + i, Math.Min(start + i + 4, end));
        features[^1] = Feature.Of(TokenHash.Join(section ^ FirstFour, Piece(pieces, 0, Math.Min(4, length))), start, Math.Min(start + 4, end));
    }

    private void ReadEnding(ReadOnlySpan<char> text, int end, ulong section)
    {
        var features = _features.Take(Math.Min(end, LongestEnding));
        var hash = section ^ Ending;
        for (var i = 0; i < features.Length; i++)
        {
            hash = TokenHash.Add(hash, text[end - 1 - i]);
            features[i] = Feature.Of(hash, end - 1 - i, end);
        }
    }

    /// <summary>Up to four characters from a place on, as one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Piece(ReadOnlySpan<byte> pieces, int at, int length) =>
        BinaryPrimitives.ReadUInt64LittleEndian(pieces[(at * sizeof(char))..]) & (ulong.MaxValue >> (64 - length * 16));

    /// <summary>The last two words, for runs of up to three.</summary>
    private struct WordRun(ulong section, ulong previous)
    {
        private ulong _previous = previous;
        private ulong _pair;
        private int _start;
        private int _startBefore;

        public void Add(FeatureList list, in Token token)
        {
            var word = TokenHash.Join(section, token.Hash ^ (ulong)token.Kind);
            var isFirst = _pair == 0;
            var features = list.Take(isFirst ? 2 : 3);
            if (isFirst)
                _start = token.Start;
            else
                features[2] = Feature.Of(TokenHash.Join(_pair, word), _startBefore, token.End);
            _pair = TokenHash.Join(_previous, word);
            features[0] = Feature.Of(word, token.Start, token.End);
            features[1] = Feature.Of(_pair, _start, token.End);
            (_previous, _startBefore, _start) = (word, _start, token.Start);
        }
    }
}
