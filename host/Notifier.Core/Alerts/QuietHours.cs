namespace Notifier.Core.Alerts;

/// <summary>The hours without toasts.</summary>
internal static class QuietHours
{
    /// <param name="quiet">Start, and end, which is not included; the end may be on the next day. Null: never quiet.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">Where the specialist sits.</param>
    public static bool Contain((TimeOnly From, TimeOnly To)? quiet, DateTimeOffset now, TimeZoneInfo zone) =>
        quiet is { } hours && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(hours.From, hours.To);
}
