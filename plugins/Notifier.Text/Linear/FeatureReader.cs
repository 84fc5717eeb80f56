using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>
/// Reads what a linear model weighs, in lower case: words and pairs of words; runs of three and four characters, over blanks and
/// marks too; one and two characters from a Hangul syllable on; how each sentence ends, up to eight characters. Words of other
/// scripts once more, with all numbers alike, and the shapes of three in a row: a headline is written in other shapes than a plea.
/// A title, the first of several lines, is weighed apart from the body.
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
    private const ulong Shapes = Word ^ 5;
    private const ulong Again = Word ^ 6;
    private const ulong OneCharacter = 0xFFFF;
    private const ulong TwoCharacters = 0xFFFF_FFFF;
    private const ulong ThreeCharacters = 0xFFFF_FFFF_FFFF;

    private readonly FeatureList _features = new();

    /// <summary>The features of a text; good until the next call.</summary>
    /// <param name="written">The text.</param>
    /// <param name="text">Its tokens.</param>
    public FeatureList Read(ReadOnlySpan<char> written, TokenList text)
    {
        _features.Begin();
        var body = EndOfTitle(text);
        ReadSection(written, text, text.Items[..body]);
        _features.EndTitle();
        ReadSection(written, text, text.Items[body..]);
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

    [MethodImpl(MethodImplOptions.NoInlining)] // or it is compiled twice at every start
    private void ReadSection(ReadOnlySpan<char> written, TokenList text, ReadOnlySpan<Token> tokens)
    {
        var previous = Edge;
        var (start, read) = (0, -1);
        var shapes = WordShapes.Edge;
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
            ReadRuns(text, Math.Max(token.Start - 1, read), token.End);
            read = token.End;
            if (token.Kind is TokenKind.Hangul)
                ReadSyllables(text, token);
            else if (token.IsWord)
                ReadShape(written, text, token, ref shapes);
            if (token.IsWord && (i + 1 == tokens.Length || tokens[i + 1].Kind >= TokenKind.Question))
                ReadEnding(text.Lowered, token.End);
        }
    }

    /// <summary>The runs of three and four characters that start from one place up to another, the place before the text included.</summary>
    private void ReadRuns(TokenList text, int from, int to)
    {
        var features = _features.Take((to - from) * 2);
        var bytes = MemoryMarshal.AsBytes(text.LoweredFromBefore[(from + 1)..]);
        for (var i = 0; i < features.Length; i += 2)
        {
            var at = from + i / 2;
            var start = Math.Max(at, 0);
            var four = FourCharacters(bytes, i / 2);
            features[i] = Feature.Of(TokenHash.Join(Three, four & ThreeCharacters), start, Math.Min(at + 3, text.Length));
            features[i + 1] = Feature.Of(TokenHash.Join(Four, four), start, Math.Min(at + 4, text.Length));
        }
    }

    /// <summary>A word or number once more, and how it and the two before it are written.</summary>
    private void ReadShape(ReadOnlySpan<char> written, TokenList text, in Token token, ref WordShapes shapes)
    {
        shapes = shapes.Then(token, written, text.Lowered);
        var features = _features.Take(2);
        features[0] = Feature.Of(TokenHash.Join(Shapes, shapes.Code), token.Start, token.End);
        features[1] = Feature.Of(TokenHash.Join(Again, token.Kind is TokenKind.Number ? 0 : token.Hash), token.Start, token.End);
    }

    private void ReadSyllables(TokenList text, in Token token)
    {
        var features = _features.Take(token.Length * 2);
        var bytes = MemoryMarshal.AsBytes(text.Lowered[token.Start..]);
        for (var i = 0; i < token.Length; i++)
        {
            var at = token.Start + i;
            var four = FourCharacters(bytes, i);
            features[i * 2] = Feature.Of(TokenHash.Join(One, four & OneCharacter), at, at + 1);
            features[i * 2 + 1] = Feature.Of(TokenHash.Join(Two, four & TwoCharacters), at, Math.Min(at + 2, text.Length));
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
