using System.Text;

namespace Notifier.Plugins.Regex.Literals;

/// <summary>
/// Finds the literals without which a pattern cannot match. Understands what patterns are usually made of; before anything
/// else it gives up, and the pattern is then tried on every post.
/// </summary>
internal sealed class LiteralReader
{
    private readonly PatternCursor _cursor;

    private LiteralReader(string pattern) => _cursor = new PatternCursor(pattern);

    /// <param name="pattern">A valid .NET pattern, without options of its own.</param>
    public static LiteralSet Read(string pattern)
    {
        var reader = new LiteralReader(pattern);
        var literals = reader.ReadAlternation();
        return reader._cursor.HasGivenUp ? LiteralSet.Unknown : literals;
    }

    private LiteralSet ReadAlternation()
    {
        var branches = new List<LiteralSet> { ReadSequence() };
        while (_cursor.TryTake('|'))
            branches.Add(ReadSequence());
        return LiteralSet.Either(branches);
    }

    private LiteralSet ReadSequence()
    {
        var strongest = LiteralSet.Unknown;
        var run = new StringBuilder();
        while (!_cursor.IsAtEnd && _cursor.Current is not ('|' or ')'))
        {
            if (_cursor.TryTakeLiteral(out var c))
            {
                var repeat = _cursor.TakeQuantifier();
                if (repeat.AtLeastOnce)
                    run.Append(c);
                if (repeat.IsNone)
                    continue;
                strongest = strongest.And(Flush(run));
                continue;
            }

            strongest = strongest.And(Flush(run));
            var atom = ReadAtom();
            if (_cursor.TakeQuantifier().AtLeastOnce)
                strongest = strongest.And(atom);
        }

        return strongest.And(Flush(run));
    }

    private LiteralSet ReadAtom()
    {
        if (!_cursor.TryOpenGroup(out var isLookaround))
        {
            _cursor.SkipOther();
            return LiteralSet.Unknown;
        }

        var inside = ReadAlternation();
        _cursor.CloseGroup();
        return isLookaround ? LiteralSet.Unknown : inside;
    }

    private static LiteralSet Flush(StringBuilder run)
    {
        var literal = LiteralSet.Of(run.ToString());
        run.Clear();
        return literal;
    }
}
