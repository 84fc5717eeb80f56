using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>
/// Reads what a linear model weighs, in lower case: words and pairs of words; runs of three and four characters, over blanks and
/// marks too; one and two characters from a Hangul syllable on; how each sentence ends, up to eight characters. And, as written,
/// how each word starts. A title, the first of several lines, is weighed apart from the body.
/// </summary>
internal sealed class FeatureReader
{
    private const int LongestEnding = 8;
    private const ulong Word = 0xC2B2AE3D27D4EB4F;
    private const ulong Ending = 0x27D4EB2F165667C5;
    private const ulong Edge = 0x85EBCA77C2B2AE63;
    private const ulong One = Word ^ 1;
    private const ulong Two = Word ^ 2;
    private const ulong Three = Word ^ 3;
    private const ulong Four = Word ^ 4;
    private const ulong Written = Word ^ 5;
    private const ulong OneCharacter = 0xFFFF;
    private const ulong TwoCharacters = 0xFFFF_FFFF;
    private const ulong ThreeCharacters = 0xFFFF_FFFF_FFFF;

    private readonly FeatureList _features = new();

    /// <summary>The text as it is written and in lower case, after one NUL and before others: a run may lean over either edge.</summary>
    private readonly char[] _written = new char[1 + TokenList.Longest + TokenList.Margin];
    private readonly char[] _lowered = new char[1 + TokenList.Longest + TokenList.Margin];

    /// <summary>The features of a text; good until the next call.</summary>
    /// <param name="written">The text.</param>
    /// <param name="text">Its tokens.</param>
    public FeatureList Read(ReadOnlySpan<char> written, TokenList text)
    {
        var length = Math.Min(written.Length, TokenList.Longest);
        written[..length].CopyTo(_written.AsSpan(1));
        text.Lowered[..(length + TokenList.Margin)].CopyTo(_lowered.AsSpan(1));
        _written.AsSpan(1 + length, TokenList.Margin).Clear();
        _features.Begin();
        var body = EndOfTitle(text);
        ReadSection(text.Lowered, text.Items[..body], length);
        _features.EndTitle();
        ReadSection(text.Lowered, text.Items[body..], length);
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

    private void ReadSection(ReadOnlySpan<char> lowered, ReadOnlySpan<Token> tokens, int length)
    {
        var previous = Edge;
        var (start, read) = (0, -1);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind is not TokenKind.Stop)
            {
                var word = TokenHash.Join(Word, token.Hash ^ (ulong)token.Kind);
                var features = _features.Take(2);
                features[0] = Feature.Of(word, token.Start, token.End);
                features[1] = Feature.Of(TokenHash.Join(previous, word), previous == Edge ? token.Start : start, token.End);
                (previous, start) = (word, token.Start);
            }

            if (token.Kind is TokenKind.Mention or TokenKind.Url or TokenKind.Stop)
                continue;
            ReadRuns(Math.Max(token.Start - 1, read), token.End, length);
            ReadStart(token, length);
            read = token.End;
            if (token.Kind is TokenKind.Hangul)
                ReadSyllables(token, length);
            if (token.IsWord && (i + 1 == tokens.Length || tokens[i + 1].Kind >= TokenKind.Question))
                ReadEnding(lowered, token.End);
        }
    }

    /// <summary>The runs of three and four characters that start from one place up to another, the place before the text included.</summary>
    private void ReadRuns(int from, int to, int length)
    {
        var features = _features.Take((to - from) * 2);
        var bytes = MemoryMarshal.AsBytes(_lowered.AsSpan(from + 1));
        for (var i = 0; i < features.Length; i += 2)
        {
            var at = from + i / 2;
            var start = Math.Max(at, 0);
            var four = FourCharacters(bytes, i / 2);
            features[i] = Feature.Of(TokenHash.Join(Three, four & ThreeCharacters), start, Math.Min(at + 3, length));
            features[i + 1] = Feature.Of(TokenHash.Join(Four, four), start, Math.Min(at + 4, length));
        }
    }

    /// <summary>How a word starts as it is written, by what stands before it and two characters, and by four of its own.</summary>
    private void ReadStart(in Token token, int length)
    {
        var bytes = MemoryMarshal.AsBytes(_written.AsSpan(token.Start));
        var features = _features.Take(2);
        features[0] = Feature.Of(TokenHash.Join(Written, FourCharacters(bytes, 0) & ThreeCharacters), token.Start, Math.Min(token.Start + 2, length));
        features[1] = Feature.Of(TokenHash.Join(Written, FourCharacters(bytes, 1)), token.Start, Math.Min(token.Start + 4, length));
    }

    private void ReadSyllables(in Token token, int length)
    {
        var features = _features.Take(token.Length * 2);
        var bytes = MemoryMarshal.AsBytes(_written.AsSpan(token.Start + 1));
        for (var i = 0; i < token.Length; i++)
        {
            var at = token.Start + i;
            var four = FourCharacters(bytes, i);
            features[i * 2] = Feature.Of(TokenHash.Join(One, four & OneCharacter), at, at + 1);
            features[i * 2 + 1] = Feature.Of(TokenHash.Join(Two, four & TwoCharacters), at, Math.Min(at + 2, length));
        }
    }

    private void ReadEnding(ReadOnlySpan<char> lowered, int end)
    {
        var features = _features.Take(Math.Min(end, LongestEnding));
        var hash = Word ^ Ending;
        for (var i = 0; i < features.Length; i++)
        {
            hash = TokenHash.Add(hash, lowered[end - 1 - i]);
            features[i] = Feature.Of(hash, end - 1 - i, end);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FourCharacters(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[(at * sizeof(char))..]);
}
