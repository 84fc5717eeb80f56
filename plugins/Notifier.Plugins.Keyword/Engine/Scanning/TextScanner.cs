using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>
/// Walks a text 64 characters a step, picks the places where a keyword may begin and has them verified. Nearly every post has
/// none, so what counts is how cheaply a place is passed by.
/// </summary>
internal sealed class TextScanner(IReadOnlyList<KeywordPattern> keywords)
{
    private readonly CandidatePicker _picker = new(keywords);
    private readonly KeywordVerifier _verifier = new(keywords);

    /// <summary>Adds every occurrence, by its start.</summary>
    /// <returns>False, with some occurrences added, when the text must be folded first.</returns>
    public bool TryScan(ReadOnlySpan<char> text, bool isFolded, List<Hit> hits)
    {
        if (text.Length < Block.Size)
            return TryScanShort(text, isFolded, hits);

        var last = text.Length - Block.Size;
        for (var position = 0; ;)
        {
            var start = Math.Min(position, last);
            var kinds = Block.Read(in text[start]);
            var range = ulong.MaxValue << (position - start);
            if (start < last)
                range = WithoutUnfinishedWord(kinds.Letters, range);
            position = start + Block.Size - BitOperations.LeadingZeroCount(range);

            if (!_picker.TryPick(in text[start], kinds, range, start == 0 ? '\0' : text[start - 1], start < last, isFolded, out var candidates))
                return false;
            for (; candidates != 0; candidates &= candidates - 1)
                _verifier.Verify(text, start + BitOperations.TrailingZeroCount(candidates), hits);
            if (start == last)
                return true;
        }
    }

    private bool TryScanShort(ReadOnlySpan<char> text, bool isFolded, List<Hit> hits)
    {
        if (text.IsEmpty)
            return true;
        Span<char> padded = stackalloc char[Block.Size];
        text.CopyTo(padded);
        var range = ulong.MaxValue >> (Block.Size - text.Length);
        if (!_picker.TryPick(in padded[0], Block.Read(in padded[0]), range, '\0', runsOn: false, isFolded, out var candidates))
            return false;
        for (; candidates != 0; candidates &= candidates - 1)
            _verifier.Verify(text, BitOperations.TrailingZeroCount(candidates), hits);
        return true;
    }

    /// <summary>Leaves a word that runs on into the next block to that block, unless it fills this one.</summary>
    private static ulong WithoutUnfinishedWord(ulong letters, ulong range)
    {
        var unfinished = BitOperations.LeadingZeroCount(~letters);
        return unfinished == Block.Size ? range : range >> unfinished;
    }
}
