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

    private bool Works(DateOnly day) => Days.Contains(day.DayOfWeek) && !Holidays.Contains(day);
}
