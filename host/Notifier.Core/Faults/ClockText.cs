using System.Globalization;

namespace Notifier.Core.Faults;

/// <summary>Points in time, for people.</summary>
internal static class ClockText
{
    /// <summary>A time of day here, with the date when it is not today's.</summary>
    public static string Clock(this TimeProvider time, DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, time.LocalTimeZone);
        var today = local.Date == time.GetLocalNow().Date;
        return local.ToString(today ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
