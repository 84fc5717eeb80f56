namespace Notifier.Core.Configuration.Schema;

/// <summary>Reads <c>Mon-Fri</c>, <c>Mon,Wed,Fri</c>, <c>월-금</c>.</summary>
internal static class WeekDays
{
    private const string Korean = "일월화수목금토";

    public static bool TryParse(string text, out HashSet<DayOfWeek> days)
    {
        days = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || DayOf(ends[0]) is not { } first || DayOf(ends[^1]) is not { } last)
                return false;
            for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                days.Add(day);
                if (day == last)
                    break;
            }
        }

        return true;
    }

    private static DayOfWeek? DayOf(string name)
    {
        var korean = name.Length is 1 || (name.Length is 3 && name.EndsWith("요일", StringComparison.Ordinal)) ? Korean.IndexOf(name[0]) : -1;
        if (korean >= 0)
            return (DayOfWeek)korean;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var full = day.ToString();
            if (name.Equals(full, StringComparison.OrdinalIgnoreCase) || name.Equals(full[..3], StringComparison.OrdinalIgnoreCase))
                return day;
        }

        return null;
    }
}
