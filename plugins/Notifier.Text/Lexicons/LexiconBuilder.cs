using Notifier.Text.Tokens;

namespace Notifier.Text.Lexicons;

/// <summary>Grows the pattern tree.</summary>
internal sealed class LexiconBuilder
{
    private readonly List<LexiconNode> _nodes = [default];
    private readonly Dictionary<(int Node, ulong Key), int> _edges = [];
    private readonly LexiconStarts _starts = new();

    public void Add(string pattern, int entry)
    {
        var elements = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var atStart = elements[0] == "^";
        var atEnd = elements[^1] == "$";
        var node = 0;
        foreach (var element in elements.AsSpan()[(atStart ? 1 : 0)..^(atEnd ? 1 : 0)])
            node = Step(node, element);
        Change(node, n => n with { Ends = [.. n.Ends ?? [], new LexiconEnd(entry, atStart, atEnd)] });
    }

    public (LexiconNode[] Nodes, LexiconEdges Edges, LexiconStarts Starts) Build() => ([.. _nodes], new LexiconEdges(_edges), _starts);

    private int Step(int node, string element)
    {
        var key = element switch
        {
            ['*', .. var ending] => LexiconKey.Ending(Backwards(node, ending)),
            [.. var stem, '*'] => LexiconKey.Stem(Forwards(node, stem)),
            _ => Word(node, element),
        };
        if (_edges.TryGetValue((node, key), out var next))
            return next;
        _nodes.Add(default);
        next = _nodes.Count - 1;
        if (element == "..")
            Change(node, n => n with { BeyondGap = next });
        return _edges[(node, key)] = next;
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
        var bit = (ushort)(1 << ending.Length);
        Change(node, n => n with { HangulEndings = (ushort)(n.HangulEndings | bit) });
        var hash = TokenHash.Seed;
        for (var i = ending.Length - 1; i >= 0; i--)
            hash = TokenHash.Add(hash, ending[i]);
        return hash;
    }

    private ulong Forwards(int node, string stem)
    {
        var bit = (ushort)(1 << stem.Length);
        var hangul = Characters.KindOf(stem[0]) is CharacterKind.Hangul or CharacterKind.Jamo;
        if (node == 0 && !hangul)
            _starts.AddStem(stem);
        Change(node, n => hangul
            ? n with { HangulStems = (ushort)(n.HangulStems | bit), HangulStarts = n.HangulStarts | StemStart.Of(stem) }
            : n with { WordStems = (ushort)(n.WordStems | bit), WordStarts = n.WordStarts | StemStart.Of(stem) });
        return TokenHash.Of(stem);
    }

    private void Change(int node, Func<LexiconNode, LexiconNode> change) => _nodes[node] = change(_nodes[node]);
}
