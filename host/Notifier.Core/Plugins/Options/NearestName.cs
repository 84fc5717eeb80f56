namespace Notifier.Core.Plugins.Options;

/// <summary>Guesses which known name was meant.</summary>
internal static class NearestName
{
    /// <summary>Such as <c>; did you mean "handle"?</c>, or the known names when none is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = names.Select(k => (Name: k, Distance: Distance(name.ToUpperInvariant(), k.ToUpperInvariant()))).MinBy(k => k.Distance);
        if (nearest.Name is not null && nearest.Distance <= Math.Max(1, nearest.Name.Length / 3))
            return $"; did you mean \"{nearest.Name}\"?";
        return names.Count == 0 ? "; there are none" : $"; known are {string.Join(", ", names)}";
    }

    // Edit distance with one row (Wagner and Fischer 1974).
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
