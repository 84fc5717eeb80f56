using System.Text;

namespace Notifier.Core;

/// <summary>Did you mean …? The nearest of the known names by edits, Korean compared letter by letter within its syllables.</summary>
internal static class Suggestion
{
    private const int MostListed = 12;

    /// <summary>No name is longer. The edits between two are counted in the product of their lengths.</summary>
    private const int LongestName = 200;

    /// <summary>The remedy for an unknown name: the nearest one, else what there is to choose from.</summary>
    /// <param name="whenNone">The remedy when nothing is known at all.</param>
    /// <param name="whenFar">How the list of choices begins when none is near.</param>
    public static string For(string name, IEnumerable<string> known, string whenNone, string whenFar = "known are")
    {
        var choices = known.Distinct().ToList();
        if (choices.Count == 0)
            return whenNone;
        if (Nearest(name, choices) is not { } near)
            return $"{whenFar} {List(choices)}";
        return near.Normalize() == name.Normalize()
            ? $"it only looks like {QuotedText.Of(near)}: the letters are encoded differently; copy one to the other"
            : $"did you mean {QuotedText.Of(near)}?";
    }

    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName)
            return null;
        var letters = Letters(name);
        var limit = Math.Max(1, letters.Length / 3);
        var (near, distance) = known.Where(other => other.Length <= LongestName).Select(other => (other, Distance(letters, Letters(other)))).DefaultIfEmpty(("", int.MaxValue)).MinBy(pair => pair.Item2);
        return distance <= limit ? near : null;
    }

    public static string List(IReadOnlyCollection<string> names)
    {
        var listed = string.Join(", ", names.Take(MostListed).Select(QuotedText.Of));
        return names.Count <= MostListed ? listed : $"{listed} and {names.Count - MostListed} more";
    }

    private static string Letters(string text) => text.ToLowerInvariant().Normalize(NormalizationForm.FormD);

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
