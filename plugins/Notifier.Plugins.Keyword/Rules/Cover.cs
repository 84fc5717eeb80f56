using Notifier.Plugins.Keyword.Engine;

namespace Notifier.Plugins.Keyword.Rules;

/// <summary>Sorts out the hits that lie within an exception.</summary>
internal static class Cover
{
    /// <summary>The hits that are no exception and lie within none.</summary>
    /// <param name="hits">In the order of their start.</param>
    /// <param name="isException">Tells the exceptions.</param>
    public static List<Hit> Remove(IReadOnlyList<Hit> hits, Func<Hit, bool> isException)
    {
        var exceptions = hits.Where(isException).ToList();
        var kept = new List<Hit>(hits.Count);
        var next = 0;
        var coveredTo = 0;
        foreach (var hit in hits)
        {
            for (; next < exceptions.Count && exceptions[next].Start <= hit.Start; next++)
                coveredTo = Math.Max(coveredTo, exceptions[next].End);
            if (hit.End > coveredTo && !isException(hit))
                kept.Add(hit);
        }

        return kept;
    }
}
