namespace Notifier.Core.Configuration.Schema;

/// <summary>A form that text must have, by its name in the schema.</summary>
/// <param name="IsValid">Whether the text has it.</param>
/// <param name="What">The form's name for people, with its article.</param>
/// <param name="Remedy">How to write it, with an example.</param>
/// <param name="Pattern">A regular expression for editors.</param>
internal sealed record ValueFormat(Func<string, bool> IsValid, string What, string Remedy, string Pattern)
{
    private const string TimeOfDay = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private const string Date = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string Duration = "^([0-9]+\\.)?([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$";

    private static readonly Dictionary<string, ValueFormat> All = new()
    {
        ["duration"] = new(
            text => ValueText.TryDuration(text, out _),
            "a duration",
            "write hh:mm:ss, such as 00:10:00 for ten minutes or 1.00:00:00 for a day",
            Duration),
        ["positive-duration"] = new(
            text => ValueText.TryDuration(text, out var duration) && duration > TimeSpan.Zero,
            "a duration above zero",
            "write hh:mm:ss, such as 00:10:00 for ten minutes or 1.00:00:00 for a day",
            Duration),
        ["time"] = new(
            text => ValueText.TryTime(text, out _), "a time of day", "write HH:mm, such as 09:00", $"^({TimeOfDay}|24:00)$"),
        ["date"] = new(text => ValueText.TryDate(text, out _), "a date", "write yyyy-MM-dd, such as 2026-12-25", $"^{Date}$"),
        ["moment"] = new(
            ValueText.IsMoment,
            "a date or a moment",
            "write 2026-08-01, or 2026-08-01T13:00:00+09:00 with the offset from UTC",
            $"^{Date}(T.+)?$"),
        ["days"] = new(
            text => WeekDays.TryParse(text, out _),
            "a list of days",
            "write \"Mon-Fri\" or \"Mon,Wed,Fri\", with Mon Tue Wed Thu Fri Sat Sun or 월 화 수 목 금 토 일",
            "^[A-Za-z월화수목금토일]+([-, ]+[A-Za-z월화수목금토일]+)*$"),
        ["uri"] = new(ValueText.IsUri, "an address", "write it in full, such as https://example.com/feed", "^[A-Za-z][A-Za-z0-9+.-]*:"),
    };

    /// <summary>The format of that name, or null when the host has no rule for it.</summary>
    public static ValueFormat? Find(string name) => All.GetValueOrDefault(name);
}
