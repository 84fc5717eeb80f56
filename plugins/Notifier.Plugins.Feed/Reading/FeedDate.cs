using System.Globalization;
using System.Text.RegularExpressions;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>
/// Reads the dates feeds really carry: RFC 822 with zone names, wrong weekdays or Korean month names, RFC 3339 and its
/// careless relatives, Java's and Korean forms.
/// </summary>
internal static partial class FeedDate
{
    private const string Clock = """(?:(?<pm>오전|오후|[AaPp][Mm])\s*)?(?<hour>\d{1,2})\s*[:시]\s*(?<minute>\d{1,2})\s*(?:[:분]\s*(?:(?<second>\d{1,2})(?:[.,]\d+)?\s*초?)?)?(?:\s*(?<pm>오전|오후|[AaPp][Mm])\b)?""";
    private const string Zone = """\s*(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([A-Za-z ]+\))?""";
    private const string Weekday = """(?:\p{L}+\.?\s*,?\s*)?""";

    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    /// <returns>Null when absent, not readable or not a day of the web's age.</returns>
    /// <param name="text">The date as written.</param>
    /// <param name="language">A Korean feed that names no zone means Korean time; any other is taken as UTC.</param>
    public static DateTimeOffset? Parse(string? text, string? language)
    {
        text = text?.Trim();
        if (text is not { Length: > 5 and < 100 })
            return null;
        var match = new[] { YearFirst(), DayFirst(), MonthFirst() }.Select(form => form.Match(text)).FirstOrDefault(form => form.Success);
        if (match is null)
            return null;

        var unzoned = language?.StartsWith("ko", StringComparison.OrdinalIgnoreCase) == true ? Korea : TimeSpan.Zero;
        var offset = FeedZone.Offset(match.Groups["zone"].Value) ?? unzoned;
        try
        {
            var date = new DateTimeOffset(Year(match), Month(match), Number(match, "day"), Hour(match), Number(match, "minute"), Math.Min(Number(match, "second"), 59), offset);
            return date.Year >= 1990 ? date : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static int Year(Match match) => (Number(match, "year"), match.Groups["year"].Length) switch
    {
        (var year and < 70, 2) => 2000 + year,
        (var year, 2) => 1900 + year,
        (var year, _) => year,
    };

    private static int Month(Match match)
    {
        var name = match.Groups["month"].Value;
        if (char.IsAsciiDigit(name[0]))
            return int.Parse(name.AsSpan().TrimEnd('월'), CultureInfo.InvariantCulture);
        return name.Length < 3 ? 0 : 1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            month => month.Length > 0 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase));
    }

    private static int Hour(Match match)
    {
        var hour = Number(match, "hour");
        return match.Groups["pm"].Value.ToUpperInvariant() switch
        {
            "오후" or "PM" when hour < 12 => hour + 12,
            "오전" or "AM" when hour == 12 => 0,
            _ => hour,
        };
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("""^(?<year>\d{4})\s*[-./년]\s*(?<month>\d{1,2})\s*[-./월]\s*(?<day>\d{1,2})\s*[일.]?\s*(?:\(\p{L}+\)|\p{L}{1,3}요일)?[T,\s]*(?:""" + Clock + ")?" + Zone + "$")]
    private static partial Regex YearFirst();

    [GeneratedRegex("^" + Weekday + """(?<day>\d{1,2})[\s-]+(?<month>\p{L}+|\d{1,2}월)\.?[\s-]+(?<year>\d{4}|\d{2}),?(?:\s+""" + Clock + ")?" + Zone + "$")]
    private static partial Regex DayFirst();

    [GeneratedRegex("^" + """(?:\p{L}+\.?\s*,?\s+)?(?<month>\p{L}+)\.?\s+(?<day>\d{1,2}),?\s+(?:(?<year>\d{4}),?\s+)?(?:""" + Clock + Zone + """)(?:\s+(?<year>\d{4}))?$""")]
    private static partial Regex MonthFirst();
}
