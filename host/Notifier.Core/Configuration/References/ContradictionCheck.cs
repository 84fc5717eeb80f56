using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.References;

/// <summary>Values that are right by themselves, and not together.</summary>
internal static class ContradictionCheck
{
    public static void Run(ConfigurationNode root, FaultList faults)
    {
        foreach (var away in root.List("specialists").Select(specialist => specialist["away"]).OfType<ConfigurationNode>())
            CheckAway(away, faults);
        if (root["alerts"] is not { } alerts)
            return;
        CheckReminder(alerts, faults);
        if (alerts["quiet"] is { } quiet)
            CheckQuiet(quiet, faults);
    }

    private static void CheckAway(ConfigurationNode away, FaultList faults)
    {
        if (away["until"] is { } until && Absence.Until(away, TimeZoneInfo.Utc) <= Absence.From(away, TimeZoneInfo.Utc))
        {
            var message = $"away until {until.Show()} is before it begins, {away["from"]!.Show()}; exchange the two or correct one";
            faults.Error(ConfigurationCodes.Contradiction, until, message);
        }
    }

    private static void CheckReminder(ConfigurationNode alerts, FaultList faults)
    {
        var rules = new AlertRules();
        var promise = ValueText.TryDuration(alerts.String("answerWithin") ?? "", out var within) ? within : rules.AnswerWithin;
        if (alerts["remindEvery"] is not { } reminder || !ValueText.TryDuration(reminder.Text, out var every) || every <= promise)
            return;
        var message = $"a reminder every {reminder.Show()} comes after the promise of {promise:c} is broken; make \"remindEvery\" shorter than \"answerWithin\"";
        faults.Error(ConfigurationCodes.Contradiction, reminder, message);
    }

    private static void CheckQuiet(ConfigurationNode quiet, FaultList faults)
    {
        if (ValueText.TryTime(quiet.String("from") ?? "", out var from) && ValueText.TryTime(quiet.String("to") ?? "", out var to) && from == to)
        {
            var message = $"quiet hours from {quiet["from"]!.Show()} to the same time say nothing; correct one, or leave \"quiet\" out";
            faults.Error(ConfigurationCodes.Contradiction, quiet, message);
        }
    }
}

/// <summary>The section <c>away</c> of a specialist → moments. A date without time begins and ends in the specialist's zone.</summary>
internal static class Absence
{
    public static DateTimeOffset? From(ConfigurationNode away, TimeZoneInfo zone) => away.String("from") switch
    {
        null => DateTimeOffset.MinValue,
        var text when ValueText.TryDate(text, out var day) => StartOf(day, zone),
        var text => ValueText.TryMoment(text, out var moment) ? moment : null,
    };

    public static DateTimeOffset? Until(ConfigurationNode away, TimeZoneInfo zone) => away.String("until") switch
    {
        null => null,
        var text when ValueText.TryDate(text, out var day) => StartOf(day.AddDays(1), zone),
        var text => ValueText.TryMoment(text, out var moment) ? moment : null,
    };

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
