using System.Runtime.CompilerServices;
using Notifier.Text.Tokens;

namespace Notifier.Text.Lexicons;

/// <summary>Follows the pattern tree from each token on.</summary>
internal readonly ref struct LexiconWalk(
    TokenList tokens, LexiconNode[] nodes, LexiconEdges edges, ulong[] kinds, LexiconHits hits)
{
    private const int WidestGap = 4;
    private readonly ReadOnlySpan<char> _text = tokens.Lowered;
    private readonly ReadOnlySpan<Token> _tokens = tokens.Items;

    public void From(int first) => Step(0, first, first);

    private void Step(int node, int at, int first)
    {
        ref readonly var token = ref _tokens[at];
        Exact(node, at, first, token);
        ref readonly var state = ref nodes[node];
        if (token.Kind is TokenKind.Hangul or TokenKind.Jamo)
        {
            if (state.HangulStems != 0 && MayStart(state.HangulStarts, token))
                Stems(node, at, first, state.HangulStems);
            if (state.HangulEndings != 0)
                Endings(node, at, first, state.HangulEndings);
        }
        else if (state.WordStems != 0 && token.Kind is TokenKind.Word && MayStart(state.WordStarts, token))
        {
            Stems(node, at, first, state.WordStems);
        }
    }

    private void Exact(int node, int at, int first, in Token token)
    {
        if (token.IsWord)
            Follow(edges.Find(node, token.Hash), at + 1, first);
        if (token.Kind >= TokenKind.Number && kinds[(int)token.Kind] is not 0 and var kind)
            Follow(edges.Find(node, kind), at + 1, first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayStart(ulong starts, in Token token) =>
        token.Length < 2 || (starts & StemStart.Of(_text[token.Start], _text[token.Start + 1])) != 0;

    private void Stems(int node, int at, int first, int lengths)
    {
        ref readonly var token = ref _tokens[at];
        var hash = TokenHash.Seed;
        for (var i = 0; i < token.Length && lengths >> (i + 1) != 0; i++)
        {
            hash = TokenHash.Add(hash, _text[token.Start + i]);
            if ((lengths >> (i + 1) & 1) != 0)
                Follow(edges.Find(node, LexiconKey.Stem(hash)), at + 1, first);
        }
    }

    private void Endings(int node, int at, int first, int lengths)
    {
        ref readonly var token = ref _tokens[at];
        var hash = TokenHash.Seed;
        for (var i = 0; i < token.Length && lengths >> (i + 1) != 0; i++)
        {
            hash = TokenHash.Add(hash, _text[token.End - 1 - i]);
            if ((lengths >> (i + 1) & 1) != 0)
                Follow(edges.Find(node, LexiconKey.Ending(hash)), at + 1, first);
        }
    }

    private void Follow(int node, int next, int first)
    {
        if (node < 0)
            return;
        if (nodes[node].Ends is { } ends)
            Report(ends, first, next);
        if (next >= _tokens.Length)
            return;
        Step(node, next, first);
        if (nodes[node].BeyondGap is not 0 and var beyond)
            Skip(beyond, next, first);
    }

    private void Skip(int beyond, int next, int first)
    {
        for (var skipped = 0; skipped <= WidestGap && next + skipped < _tokens.Length; skipped++)
        {
            if (!_tokens[next + skipped].IsWord)
                break;
            Step(beyond, next + skipped, first);
        }
    }

    private void Report(LexiconEnd[] ends, int first, int next)
    {
        foreach (var end in ends)
        {
            if ((!end.AtStart || StartsSentence(first)) && (!end.AtEnd || EndsSentence(next)))
                hits.Add(end.Entry, first, next);
        }
    }

    private bool StartsSentence(int token) => token == 0 || !_tokens[token - 1].IsWord;

    private bool EndsSentence(int next) => next == _tokens.Length || !_tokens[next].IsWord;
}
