using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>Picks the places of one block where a keyword may begin. Never misses one.</summary>
internal sealed class CandidatePicker
{
    private readonly CandidateTables _tables;

    public CandidatePicker(IReadOnlyList<KeywordPattern> keywords) => _tables = new(keywords);

    /// <param name="block">The first of 64 characters.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <param name="range">Which of them to look at.</param>
    /// <param name="before">The character before the block, or zero.</param>
    /// <param name="runsOn">There is text behind the block.</param>
    /// <param name="isFolded">Folding is done already.</param>
    /// <param name="candidates">The places, one bit each.</param>
    /// <returns>False when the text must be folded first.</returns>
    public bool TryPick(ref readonly char block, Block kinds, ulong range, char before, bool runsOn, bool isFolded, out ulong candidates)
    {
        var letterStarts = kinds.Letters & ~((kinds.Letters << 1) | (Chars.IsAsciiLetter(before) ? 1ul : 0));
        candidates = PickWords(in block, kinds.Letters, letterStarts & range);

        var next = runsOn ? 1ul << 63 : 0;
        var leads = kinds.Hangul & ((kinds.Hangul >> 1) | next);
        if (_tables.HasOpenLetters)
            leads |= (_tables.HasOpenStarts ? kinds.Letters : letterStarts) & ((ulong.MaxValue >> 1) | next);
        candidates |= PickPairs(in block, leads & range);

        var others = _tables.HasAsciiFirsts ? kinds.Others : kinds.Others & ~kinds.Ascii;
        if (_tables.HasSingleSyllables)
            others |= _tables.HasOpenSyllables ? kinds.Hangul : kinds.Hangul & ~((kinds.Hangul << 1) | (Chars.IsHangulSyllable(before) ? 1ul : 0));
        return TryPickOthers(in block, others & range, isFolded, ref candidates);
    }

    private ulong PickWords(ref readonly char block, ulong letters, ulong starts)
    {
        ulong picked = 0;
        var table = _tables.Words;
        for (; starts != 0; starts &= starts - 1)
        {
            var start = BitOperations.TrailingZeroCount(starts);
            var length = BitOperations.TrailingZeroCount(~(letters >> start));
            var from = Math.Min(start, Block.Size - 4);
            var first = Read4(in block, from) >> ((start - from) * 16);
            first &= ulong.MaxValue >> (64 - (16 * Math.Min(length, 4)));
            var last = Read4(in block, Math.Max(start + length - 4, 0));
            last = length > 4 ? last : first;
            if (table.MayContain(Hashes.OfWord(first, last, length)))
                picked |= 1ul << start;
        }

        return picked;
    }

    private ulong PickPairs(ref readonly char block, ulong leads)
    {
        ulong picked = 0;
        var table = _tables.Pairs;
        for (; leads != 0; leads &= leads - 1)
        {
            var lead = BitOperations.TrailingZeroCount(leads);
            var pair = Unsafe.ReadUnaligned<uint>(in Unsafe.As<char, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in block), lead)));
            if (table.MayContain(Hashes.OfPair(pair)))
                picked |= 1ul << lead;
        }

        return picked;
    }

    private bool TryPickOthers(ref readonly char block, ulong others, bool isFolded, ref ulong candidates)
    {
        var table = _tables.Firsts;
        for (; others != 0; others &= others - 1)
        {
            var place = BitOperations.TrailingZeroCount(others);
            var c = Unsafe.Add(ref Unsafe.AsRef(in block), place);
            if (!table.Contains(c))
                continue;
            if (!isFolded && !FoldCharacters.IsUnchanged(c))
                return false;
            candidates |= 1ul << place;
        }

        return true;
    }

    private static ulong Read4(ref readonly char block, int index) =>
        Unsafe.ReadUnaligned<ulong>(in Unsafe.As<char, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in block), index)));
}
