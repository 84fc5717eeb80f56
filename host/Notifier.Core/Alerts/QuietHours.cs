namespace Notifier.Core.Alerts;

/// <summary>The hours without toasts.</summary>
internal static class QuietHours
{
    /// <param name="quiet">Start, and end, which is not included; the end may be on the next day. Null: never quiet.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">Where the specialist sits.</param>
    public static bool Contain((TimeOnly From, TimeOnly To)? quiet, DateTimeOffset now, TimeZoneInfo zone) =>
        quiet is { } hours && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(hours.From, hours.To);

    /// <summary>When the present quiet ends, for people to read; null when it is not quiet.</summary>
    public static DateTimeOffset? EndOf((TimeOnly From, TimeOnly To)? quiet, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (!Contain(quiet, now, zone))
            return null;
        var here = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var end = here.Date + quiet!.Value.To.ToTimeSpan();
        if (end <= here)
            end = end.AddDays(1);
        while (zone.IsInvalidTime(end))
            end = end.AddMinutes(30);
        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime();
    }
}
