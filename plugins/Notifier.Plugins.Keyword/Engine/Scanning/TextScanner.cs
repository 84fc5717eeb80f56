using System.Numerics;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>
/// Walks a text 64 characters a step, picks the places where a keyword may begin and has them verified. Nearly every post has
/// none, so what counts is how cheaply a place is passed by.
/// </summary>
internal sealed class TextScanner(IReadOnlyList<KeywordPattern> keywords)
{
    private readonly CandidatePicker _picker = new(keywords);
    private readonly KeywordVerifier _verifier = new(keywords);
    private readonly Block _block = new();
    private readonly char[] _padded = new char[Block.Size];

    /// <summary>Adds every occurrence, by its start.</summary>
    /// <param name="text">As written, or folded.</param>
    /// <param name="isFolded">Folding is done already.</param>
    /// <param name="hits">Where to add.</param>
    /// <returns>False, with some occurrences added, when the text must be folded first.</returns>
    public bool TryScan(ReadOnlySpan<char> text, bool isFolded, List<Hit> hits)
    {
        if (text.Length < Block.Size)
            return TryScanShort(text, isFolded, hits);

        var last = text.Length - Block.Size;
        for (var position = 0; ;)
        {
            var start = Math.Min(position, last);
            _block.Read(in text[start]);
            var range = ulong.MaxValue << (position - start);
            if (start < last)
                range = WithoutUnfinished(_block, range);
            position = start + Block.Size - BitOperations.LeadingZeroCount(range);

            if (!_picker.TryPick(in text[start], _block, range, start == 0 ? '\0' : text[start - 1], isFolded, out var candidates))
                return false;
            Verify(text, start, candidates, hits);
            if (start == last)
                return true;
        }
    }

    private bool TryScanShort(ReadOnlySpan<char> text, bool isFolded, List<Hit> hits)
    {
        if (text.IsEmpty)
            return true;
        text.CopyTo(_padded);
        _padded.AsSpan(text.Length).Clear();
        _block.Read(in _padded[0]);
        var range = ulong.MaxValue >> (Block.Size - text.Length);
        if (!_picker.TryPick(in _padded[0], _block, range, '\0', isFolded, out var candidates))
            return false;
        Verify(text, 0, candidates, hits);
        return true;
    }

    private void Verify(ReadOnlySpan<char> text, int start, Candidates candidates, List<Hit> hits)
    {
        for (var places = candidates.Syllables | candidates.Others; places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            if (((candidates.Syllables >> place) & 1) != 0)
                _verifier.VerifySyllables(text, start + place, hits);
            if (((candidates.Others >> place) & 1) != 0)
                _verifier.Verify(text, start + place, hits);
        }
    }

    /// <summary>
    /// Leaves to the next block what this one does not show enough of: the last two syllables, or the run of letters at the
    /// end (of a run that fills the block, the last letter alone: it is too long for a keyword to be found by its length).
    /// </summary>
    private static ulong WithoutUnfinished(Block block, ulong range)
    {
        var letters = BitOperations.LeadingZeroCount(~block.Letters);
        if (letters == Block.Size)
            return range >> 1;
        var syllables = Math.Min(BitOperations.LeadingZeroCount(~block.Hangul), 2);
        return range >> (letters + syllables);
    }
}
