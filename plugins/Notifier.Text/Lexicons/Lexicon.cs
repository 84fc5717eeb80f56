using Notifier.Text.Tokens;

namespace Notifier.Text.Lexicons;

/// <summary>
/// Words, phrases and endings that speak for a class, each with its weight in log-odds. Matching reads the tokens once.
/// Built by <see cref="LexiconReader"/>; immutable.
/// </summary>
internal sealed class Lexicon
{
    private readonly LexiconEntry[] _entries;
    private readonly LexiconNode[] _nodes;
    private readonly LexiconEdges _edges;
    private readonly LexiconStarts _starts;
    private readonly ulong[] _kinds = LexiconKey.OfKinds();

    public Lexicon(IReadOnlyList<string> classes, IReadOnlyList<LexiconEntry> entries)
    {
        Classes = classes;
        _entries = [.. entries];
        var builder = new LexiconBuilder();
        for (var i = 0; i < entries.Count; i++)
            builder.Add(entries[i].Pattern, i);
        (_nodes, _edges, _starts) = builder.Build();
    }

    public IReadOnlyList<string> Classes { get; }

    public ReadOnlySpan<LexiconEntry> Entries => _entries;

    /// <summary>Fills <paramref name="hits"/> with every entry that occurs, each once, where it occurs first.</summary>
    public void Match(TokenList tokens, LexiconHits hits)
    {
        hits.Begin(_entries.Length);
        var walk = new LexiconWalk(tokens, _nodes, _edges, _kinds, hits);
        var items = tokens.Items;
        var text = tokens.Lowered;
        for (var i = 0; i < items.Length; i++)
        {
            if (_starts.Contains(items[i], text))
                walk.From(i);
        }
    }
}
