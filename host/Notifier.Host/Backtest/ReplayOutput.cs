using System.Diagnostics;
using System.Text.Json;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Host.Output;

namespace Notifier.Host.Backtest;

/// <summary>
/// What a replay prints: with --json each decision on stdout; at the end, on stderr, the summary for a person and below it,
/// with --json, the same as one JSON object in the last line.
/// </summary>
internal sealed class ReplayOutput : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly ReplaySummary _summary = new();
    private readonly LabelScores? _scores;
    private readonly PlanComparison? _comparison;
    private readonly DecisionRecord? _record;
    private long _firstDecided;

    /// <param name="plan">The plan that decides.</param>
    /// <param name="labels">What to score by; null: no scores.</param>
    /// <param name="baseline">The plan to compare with; null: no comparison.</param>
    /// <param name="json">Whether each decision is printed.</param>
    public ReplayOutput(NotifierPlan plan, IReadOnlyDictionary<string, PostLabels>? labels, NotifierPlan? baseline, bool json)
    {
        _scores = labels is null ? null : new LabelScores(labels, plan);
        _comparison = baseline is null ? null : new PlanComparison(baseline.Path);
        _record = json ? new DecisionRecord(Console.OpenStandardOutput()) : null;
    }

    /// <summary>A post has been decided.</summary>
    public bool HasAny => _firstDecided != 0;

    public void Add(Decision? before, Decision decision)
    {
        if (_firstDecided == 0)
            _firstDecided = Stopwatch.GetTimestamp();
        _summary.Add(decision);
        _scores?.Add(decision);
        if (before is not null)
            _comparison?.Add(before, decision);
        _record?.Write(decision);
    }

    public void Finish()
    {
        _record?.Flush();
        _summary.Elapsed = Stopwatch.GetElapsedTime(_start);
        _summary.ElapsedWarm = Stopwatch.GetElapsedTime(_firstDecided);
        foreach (var report in Reports)
            report.Write(Console.Error);
        if (_record is not null)
            WriteJson();
    }

    public void Dispose() => _record?.Dispose();

    private IEnumerable<IReplayReport> Reports => new IReplayReport?[] { _summary, _scores, _comparison }.OfType<IReplayReport>();

    private void WriteJson()
    {
        using var error = Console.OpenStandardError();
        using (var json = new Utf8JsonWriter(error, DecisionRecord.Options))
        {
            json.WriteStartObject();
            foreach (var report in Reports)
                report.Write(json);
            json.WriteEndObject();
        }
        error.WriteByte((byte)'\n');
    }
}
