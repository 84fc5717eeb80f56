namespace Notifier.Core.Specialists;

/// <summary>An entry of <c>hours</c>: the days and times somebody works, in their own zone.</summary>
internal sealed record BusinessHours
{
    public required string Id { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required IReadOnlySet<DayOfWeek> Days { get; init; }

    public required TimeOnly From { get; init; }

    /// <summary>The end, not included; earlier than <see cref="From"/> means the next day.</summary>
    public required TimeOnly To { get; init; }

    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    public bool Contains(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        var time = TimeOnly.FromDateTime(local.DateTime);
        if (From < To)
            return Works(day) && From <= time && time < To;
        return time >= From ? Works(day) : time < To && Works(day.AddDays(-1));
    }

    /// <summary>When so much working time has gone by since then.</summary>
    /// <returns>As if it were always working time, when it does not come within two years.</returns>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan worked)
    {
        var left = worked;
        foreach (var (from, to) in Windows(start))
        {
            var begin = from > start ? from : start;
            if (to - begin > left || (to - begin == left && left > TimeSpan.Zero))
                return begin + left;
            left -= to - begin;
        }
        return start + worked;
    }

    /// <summary>The next moment of working time, that one or later; null: none within two years.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset moment)
    {
        foreach (var (from, _) in Windows(moment))
            return from > moment ? from : moment;
        return null;
    }

    /// <summary>The spans of working time that end after the moment, in order.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Windows(DateTimeOffset moment)
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime).AddDays(-1);
        for (var day = first; day < first.AddYears(2); day = day.AddDays(1))
        {
            if (!Works(day))
                continue;
            var to = Instant((From < To ? day : day.AddDays(1)).ToDateTime(To), first: false);
            if (to > moment)
                yield return (Instant(day.ToDateTime(From), first: true), to);
        }
    }

    /// <summary>A time that the clocks skip is when they go on; of one that comes twice, the first or the last.</summary>
    private DateTimeOffset Instant(DateTime local, bool first)
    {
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        if (!Zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, Zone.GetUtcOffset(local));
        var offsets = Zone.GetAmbiguousTimeOffsets(local);
        return new DateTimeOffset(local, first ? offsets.Max() : offsets.Min());
    }

    private bool Works(DateOnly day) => Days.Contains(day.DayOfWeek) && !Holidays.Contains(day);
}
