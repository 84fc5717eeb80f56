using System.Runtime.InteropServices;
using Notifier.Text.Tokens;

namespace Notifier.Text.Lexicons;

/// <summary>Grows the pattern tree.</summary>
internal sealed class LexiconBuilder
{
    private readonly List<LexiconNode> _nodes = [default];
    private readonly LexiconEdges _edges = new();
    private readonly LexiconStarts _starts = new();

    public void Add(string pattern, int entry)
    {
        var elements = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var atStart = elements[0] == "^";
        var atEnd = elements[^1] == "$";
        var node = 0;
        foreach (var element in elements.AsSpan()[(atStart ? 1 : 0)..^(atEnd ? 1 : 0)])
            node = Step(node, element);
        At(node).Ends = [.. At(node).Ends ?? [], new LexiconEnd(entry, atStart, atEnd)];
    }

    public (LexiconNode[] Nodes, LexiconEdges Edges, LexiconStarts Starts) Build() => ([.. _nodes], _edges, _starts);

    private int Step(int node, string element)
    {
        var key = element switch
        {
            ['*', .. var ending] => LexiconKey.Ending(Backwards(node, ending)),
            [.. var stem, '*'] => LexiconKey.Stem(Forwards(node, stem)),
            _ => Word(node, element),
        };
        if (_edges.Find(node, key) is >= 0 and var known)
            return known;
        _nodes.Add(default);
        var next = _nodes.Count - 1;
        if (element == "..")
            At(node).BeyondGap = next;
        _edges.Add(node, key, next);
        return next;
    }

    private ulong Word(int node, string word)
    {
        var hash = TokenHash.Of(word);
        if (node == 0)
            _starts.AddWord(hash);
        return hash;
    }

    private ulong Backwards(int node, string ending)
    {
        At(node).HangulEndings |= (ushort)(1 << ending.Length);
        var hash = TokenHash.Seed;
        for (var i = ending.Length - 1; i >= 0; i--)
            hash = TokenHash.Add(hash, ending[i]);
        return hash;
    }

    private ulong Forwards(int node, string stem)
    {
        var length = (ushort)(1 << stem.Length);
        if (Characters.KindOf(stem[0]) is CharacterKind.Hangul or CharacterKind.Jamo)
        {
            At(node).HangulStems |= length;
            At(node).HangulStarts |= StemStart.Of(stem);
        }
        else
        {
            At(node).WordStems |= length;
            At(node).WordStarts |= StemStart.Of(stem);
            if (node == 0)
                _starts.AddStem(stem);
        }

        return TokenHash.Of(stem);
    }

    private ref LexiconNode At(int node) => ref CollectionsMarshal.AsSpan(_nodes)[node];
}
