using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>Picks the places of one block where a keyword may begin. Never misses one.</summary>
internal sealed class CandidatePicker(IReadOnlyList<KeywordPattern> keywords)
{
    private readonly CandidateTables _tables = new(keywords);

    /// <param name="text">The first of the characters that were read into the block.</param>
    /// <param name="block">Their kinds.</param>
    /// <param name="range">Which of them to look at.</param>
    /// <param name="before">The character before the block, or zero.</param>
    /// <param name="isFolded">Folding is done already.</param>
    /// <param name="candidates">Places in the range.</param>
    /// <returns>False when the text must be folded first.</returns>
    public bool TryPick(ref readonly char text, Block block, ulong range, char before, bool isFolded, out Candidates candidates)
    {
        var tables = _tables;
        var letterStarts = StartsOf(block.Letters, Chars.IsAsciiLetter(before));
        var others = PickWords(in text, block.Letters, letterStarts & range);

        var syllableStarts = StartsOf(block.Hangul, Chars.IsHangulSyllable(before));
        var pairs = block.Hangul & (block.Hangul >> 1);
        ulong syllables = 0;
        if (tables.HasTriples && (pairs & (pairs >> 1)) != 0)
        {
            block.ReadTriples(in text);
            syllables = PickTriples(block, pairs & (pairs >> 1) & range);
        }

        if (tables.HasPairs || tables.HasOpenLetters)
        {
            block.ReadPairs(in text);
            others |= PickPairs(block, tables.Pairs, pairs & range & (tables.HasOpenPairs ? ulong.MaxValue : syllableStarts));
            if (tables.HasOpenLetters)
                others |= PickPairs(block, tables.LetterPairs, range & (tables.HasOpenStarts ? block.Letters : letterStarts));
        }

        others |= tables.Firsts.AreMany
            ? tables.Firsts.Find(in text, range & ~(block.Letters | block.Hangul & ~PlacesOfSingleSyllables(block, syllableStarts)))
            : tables.Firsts.FindFew(in text) & range;
        candidates = new Candidates(syllables, others);
        return isFolded || IsUnchanged(in text, before, range & ~(block.Hangul | block.Ascii));
    }

    private static ulong StartsOf(ulong runs, bool runsInto) => runs & ~((runs << 1) | (runsInto ? 1ul : 0));

    private ulong PlacesOfSingleSyllables(Block block, ulong starts)
    {
        if (!_tables.HasSyllables)
            return 0;
        return _tables.HasOpenSyllables ? block.Hangul : starts;
    }

    private ulong PickWords(ref readonly char text, ulong letters, ulong starts)
    {
        ulong picked = 0;
        ref readonly var table = ref _tables.Words.GetReference();
        var shift = 64 - _tables.Words.Bits;
        for (; starts != 0; starts &= starts - 1)
        {
            var start = BitOperations.TrailingZeroCount(starts);
            var length = BitOperations.TrailingZeroCount(~(letters >> start));
            var hash = LetterHash.Of(EightLettersAt(in text, start), length);
            picked |= (ulong)BitTable.Test(in table, (uint)(hash >> shift)) << start;
        }

        return picked;
    }

    /// <summary>
    /// Eight characters from the place on, lower-cased, one a byte; fewer, with zeros behind, at the end of the block. Of use
    /// for ASCII letters alone.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightLettersAt(ref readonly char text, int place)
    {
        var beyond = place - (Block.Size - 8);
        beyond &= ~(beyond >> 31);
        var chars = Vector128.LoadUnsafe(in Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text)), (nuint)(place - beyond));
        var eight = Vector128.Narrow(chars, chars).AsUInt64().ToScalar() | 0x2020_2020_2020_2020;
        return eight >> (8 * beyond);
    }

    private static ulong PickPairs(Block block, BitTable pairs, ulong places)
    {
        ulong picked = 0;
        ref readonly var table = ref pairs.GetReference();
        for (; places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            picked |= (ulong)BitTable.Test(in table, block.PairAt(place)) << place;
        }

        return picked;
    }

    private ulong PickTriples(Block block, ulong places)
    {
        ulong picked = 0;
        ref readonly var table = ref _tables.Triples.GetReference();
        for (; places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            picked |= (ulong)BitTable.Test(in table, block.TripleAt(place)) << place;
        }

        return picked;
    }

    private bool IsUnchanged(ref readonly char text, char before, ulong places)
    {
        for (; places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            var c = Unsafe.Add(ref Unsafe.AsRef(in text), place);
            if (FoldCharacters.IsUnchanged(c))
                continue;
            if (_tables.HasSymbols || !Emoji.IsJoint(c) || !Emoji.IsPart(place == 0 ? before : Unsafe.Add(ref Unsafe.AsRef(in text), place - 1)))
                return false;
        }

        return true;
    }
}
