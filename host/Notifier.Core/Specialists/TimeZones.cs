using System.Diagnostics.CodeAnalysis;
using TimeZoneConverter;

namespace Notifier.Core.Specialists;

/// <summary>Finds time zones by their IANA or Windows names; a Windows without ICU knows its own names alone.</summary>
internal static class TimeZones
{
    /// <summary>The IANA names.</summary>
    public static IEnumerable<string> Names => TZConvert.KnownIanaTimeZoneNames;

    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    public static TimeZoneInfo Find(string name) => TryFind(name, out var zone) ? zone : throw new TimeZoneNotFoundException(name);

    /// <remarks>The system is asked first: the library reads a table of all zones before its first answer.</remarks>
    public static bool TryFind(string name, [NotNullWhen(true)] out TimeZoneInfo? zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone) || TZConvert.TryGetTimeZoneInfo(name, out zone);
}
