using System.Globalization;

namespace Notifier.Core;

/// <summary>Text in plugins.json → durations, times, dates. The same whatever the machine's culture.</summary>
internal static class ValueText
{
    private static readonly string[] Web = [Uri.UriSchemeHttp, Uri.UriSchemeHttps];

    private static readonly string[] Durations =
        [@"hh\:mm\:ss", @"d\.hh\:mm\:ss", @"hh\:mm\:ss\.FFFFFFF", @"d\.hh\:mm\:ss\.FFFFFFF"];

    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public static bool TryDuration(string text, out TimeSpan duration) =>
        TimeSpan.TryParseExact(text, Durations, CultureInfo.InvariantCulture, TimeSpanStyles.None, out duration);

    /// <summary>HH:mm; 24:00 is midnight.</summary>
    public static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text == "24:00" ? "00:00" : text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static bool TryMoment(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    public static bool IsMoment(string text) => TryDate(text, out _) || TryMoment(text, out _);

    /// <summary>With its scheme written out: a path such as /feed is an address to some systems. One that is nearly http or https is a slip of the pen.</summary>
    public static bool IsUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase)
        && (Web.Contains(uri.Scheme) || Suggestion.Nearest(uri.Scheme, Web) is null);
}
