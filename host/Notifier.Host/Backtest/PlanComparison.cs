using System.Globalization;
using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Host.Backtest;

/// <summary>What would change if this plugins.json replaced another: whose questions, in which category, in which hour.</summary>
/// <param name="baseline">The file it would replace.</param>
internal sealed class PlanComparison(string baseline) : IReplayReport
{
    private const int MostHours = 5;
    private static readonly CategoryId Ignored = new("(ignored)");
    private static readonly CategoryId NoCategory = new("(no category)");

    private readonly Tallies<CategoryId> _categories = new();
    private readonly Tallies<SpecialistId> _specialists = new();
    private readonly Tallies<SpecialistHour> _hours = new();
    private int _questions;
    private int _changed;

    /// <summary>The hours in which somebody is offered more or fewer, or other questions; the largest difference first.</summary>
    private IEnumerable<KeyValuePair<SpecialistHour, Tally>> ChangedHours => _hours.All
        .Where(pair => pair.Value.Changed)
        .OrderByDescending(pair => Math.Abs(pair.Value.After - pair.Value.Before))
        .ThenBy(pair => pair.Key.Start)
        .ThenBy(pair => pair.Key.Specialist.Value, StringComparer.Ordinal);

    public void Add(Decision before, Decision after)
    {
        var question = after.Question;
        var (categoryBefore, categoryAfter) = (CategoryOf(before), CategoryOf(after));
        var (askedBefore, askedAfter) = (before.Routing?.AssignedTo, after.Routing?.AssignedTo);
        _questions++;
        if (categoryBefore != categoryAfter || askedBefore != askedAfter)
            _changed++;
        _categories.Add(question, categoryBefore, categoryAfter);
        _specialists.Add(question, askedBefore, askedAfter);
        if (question.PostedAt is { } posted)
            _hours.Add(question, SpecialistHour.Of(askedBefore, posted), SpecialistHour.Of(askedAfter, posted));
    }

    public void Write(TextWriter output)
    {
        output.WriteInvariant($"against {baseline}: {_changed:N0} of {_questions:N0} questions go another way");
        output.WriteInvariant($"{"per category",-30} {"before",9} {"after",9}");
        foreach (var (category, tally) in Ordered(_categories, key => key.Value))
            tally.Write(output, category.Value);
        output.WriteInvariant($"{"per specialist",-30} {"before",9} {"after",9}");
        foreach (var (specialist, tally) in Ordered(_specialists, key => key.Value))
            tally.Write(output, specialist.Value);
        output.WriteInvariant($"{"per specialist and hour",-30} {"before",9} {"after",9}");
        foreach (var (hour, tally) in ChangedHours.Take(MostHours))
            tally.Write(output, hour.ToString());
        if (ChangedHours.Count() - MostHours is > 0 and var more)
            output.WriteInvariant($"  and {more:N0} more, all of them with --json");
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("comparison");
        json.WriteString("baseline", baseline);
        json.WriteNumber("changed", _changed);
        Write(json, "perCategory", Ordered(_categories, key => key.Value), key => key.Value);
        Write(json, "perSpecialist", Ordered(_specialists, key => key.Value), key => key.Value);
        json.WriteStartArray("perSpecialistHour");
        foreach (var (hour, tally) in ChangedHours)
        {
            json.WriteStartObject();
            json.WriteString("specialist", hour.Specialist.Value);
            json.WriteString("hour", hour.Start);
            tally.Write(json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write<TKey>(Utf8JsonWriter json, string member, IEnumerable<KeyValuePair<TKey, Tally>> tallies, Func<TKey, string> name)
    {
        json.WriteStartObject(member);
        foreach (var (key, tally) in tallies)
        {
            json.WriteStartObject(name(key));
            tally.Write(json);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static IEnumerable<KeyValuePair<TKey, Tally>> Ordered<TKey>(Tallies<TKey> tallies, Func<TKey, string> name)
        where TKey : struct, IEquatable<TKey> =>
        tallies.All.OrderByDescending(pair => pair.Value.After).ThenBy(pair => name(pair.Key), StringComparer.Ordinal);

    private static CategoryId CategoryOf(Decision decision) =>
        decision.Classification.IgnoredBecause is not null ? Ignored : decision.Classification.Category ?? NoCategory;

    /// <summary>An hour of somebody's, in UTC.</summary>
    private readonly record struct SpecialistHour(SpecialistId Specialist, DateTimeOffset Start)
    {
        public static SpecialistHour? Of(SpecialistId? specialist, DateTimeOffset moment) => specialist is { } id
            ? new SpecialistHour(id, new DateTimeOffset(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero))
            : null;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Specialist} {Start:yyyy-MM-dd HH:mm}Z");
    }
}
