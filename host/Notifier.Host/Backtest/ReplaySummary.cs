using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Host.Backtest;

/// <summary>Counts what a replay decided. Memory does not grow with the number of questions.</summary>
internal sealed class ReplaySummary : IReplayReport
{
    private readonly Dictionary<CategoryId, int> _categories = [];
    private readonly Dictionary<SpecialistId, int> _specialists = [];
    private int _questions;
    private int _matched;
    private int _ignored;
    private int _offered;

    /// <summary>How long the replay took.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>How long it took from the end of the first batch on: that one waits for the runtime's compiler.</summary>
    public TimeSpan ElapsedWarm { get; set; }

    private double PerSecond => _questions / Math.Max(Elapsed.TotalSeconds, 1e-9);

    /// <summary>Null when there was one batch and no more.</summary>
    private double? PerSecondWarm => _questions > RecordingReplay.BatchSize
        ? (_questions - RecordingReplay.BatchSize) / Math.Max(ElapsedWarm.TotalSeconds, 1e-9)
        : null;

    public void Add(Decision decision)
    {
        _questions++;
        if (decision.Classification.Category is { } category)
        {
            _matched++;
            _categories.Count(category);
        }
        if (decision.Classification.IgnoredBecause is not null)
            _ignored++;
        if (decision.Routing?.AssignedTo is { } specialist)
        {
            _offered++;
            _specialists.Count(specialist);
        }
    }

    public void Write(TextWriter output)
    {
        output.WriteInvariant($"questions            {_questions,9:N0}");
        output.WriteInvariant($"matched              {_matched,9:N0}");
        output.WriteInvariant($"ignored              {_ignored,9:N0}");
        output.WriteInvariant($"offered              {_offered,9:N0}");
        output.WriteInvariant($"questions per second {PerSecond,9:N0}");
        if (PerSecondWarm is { } warm)
            output.WriteInvariant($"  once warm          {warm,9:N0}");
        WriteCounts(output, "per category", _categories.MostFirst(id => id.Value));
        WriteCounts(output, "per specialist", _specialists.MostFirst(id => id.Value));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("questions", _questions);
        json.WriteNumber("matched", _matched);
        json.WriteNumber("ignored", _ignored);
        json.WriteNumber("offered", _offered);
        json.WriteNumber("questionsPerSecond", Math.Round(PerSecond));
        if (PerSecondWarm is { } warm)
            json.WriteNumber("questionsPerSecondWarm", Math.Round(warm));
        json.WriteCounts("perCategory", _categories.MostFirst(id => id.Value));
        json.WriteCounts("perSpecialist", _specialists.MostFirst(id => id.Value));
    }

    private static void WriteCounts(TextWriter output, string heading, IEnumerable<(string Name, int Count)> counts)
    {
        output.WriteLine(heading);
        foreach (var (name, count) in counts)
            output.WriteInvariant($"  {name,-18} {count,9:N0}");
    }
}
