using System.Runtime.CompilerServices;
using Notifier.Text.Tokens;

namespace Notifier.Text.Lexicons;

/// <summary>
/// Tells at a glance most of the tokens at which no pattern begins: by the hash of a word, and by the first three letters, which a
/// pattern may ask for as a stem. Never wrong about one at which a pattern does begin.
/// </summary>
internal sealed class LexiconStarts
{
    private const int WordBits = 14;
    private const int StemBits = 12;
    private const int Told = 3;
    private readonly ulong[] _words = new ulong[1 << (WordBits - 6)];
    private readonly ulong[] _stems = new ulong[1 << (StemBits - 6)];
    private bool _hasShortStems;

    public void AddWord(ulong hash) => Add(_words, hash >> (64 - WordBits));

    /// <param name="stem">Of a script other than Hangul.</param>
    public void AddStem(string stem)
    {
        if (stem.Length < Told)
            _hasShortStems = true;
        else
            Add(_stems, Hash(stem[0], stem[1], stem[2]));
    }

    /// <param name="token">For one that is no word, or is in Hangul, the answer is yes.</param>
    /// <param name="text">In lower case, with something behind the token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(in Token token, ReadOnlySpan<char> text)
    {
        if (token.Kind is not TokenKind.Word || Contains(_words, token.Hash >> (64 - WordBits)) || _hasShortStems)
            return true;
        var start = text.Slice(token.Start, Told);
        return Contains(_stems, Hash(start[0], start[1], start[2]));
    }

    private static void Add(ulong[] set, ulong bit) => set[bit >> 6] |= 1UL << (int)bit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Contains(ulong[] set, ulong bit) => ((set[bit >> 6] >> (int)bit) & 1) != 0;

    private static ulong Hash(char first, char second, char third) =>
        (((uint)first * 1031) + ((uint)second * 37) + third) & ((1 << StemBits) - 1);
}
