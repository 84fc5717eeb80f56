using System.Globalization;
using Notifier.Core;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Host.Output;

/// <summary>Counts what a replay decided. Memory does not grow with the number of questions.</summary>
internal sealed class ReplaySummary
{
    private readonly Dictionary<CategoryId, int> _categories = [];
    private readonly Dictionary<SpecialistId, int> _specialists = [];
    private int _questions;
    private int _matched;
    private int _ignored;
    private int _offered;

    public void Add(Decision decision)
    {
        _questions++;
        if (decision.Classification.Category is { } category)
        {
            _matched++;
            Count(_categories, category);
        }
        if (decision.Classification.IgnoredBecause is not null)
            _ignored++;
        if (decision.Routing?.AssignedTo is { } specialist)
        {
            _offered++;
            Count(_specialists, specialist);
        }
    }

    public void Write(TextWriter output, TimeSpan elapsed)
    {
        output.WriteLine(Line($"questions            {_questions,9:N0}"));
        output.WriteLine(Line($"matched              {_matched,9:N0}"));
        output.WriteLine(Line($"ignored              {_ignored,9:N0}"));
        output.WriteLine(Line($"offered              {_offered,9:N0}"));
        output.WriteLine(Line($"questions per second {_questions / Math.Max(elapsed.TotalSeconds, 1e-9),9:N0}"));
        WriteCounts(output, "per category", _categories.Select(pair => (pair.Key.Value, pair.Value)));
        WriteCounts(output, "per specialist", _specialists.Select(pair => (pair.Key.Value, pair.Value)));
    }

    private static void WriteCounts(TextWriter output, string heading, IEnumerable<(string Name, int Count)> counts)
    {
        output.WriteLine(heading);
        foreach (var (name, count) in counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal))
            output.WriteLine(Line($"  {name,-18} {count,9:N0}"));
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
