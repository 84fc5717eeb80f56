using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.References;

/// <summary>Values that are right by themselves, and not together.</summary>
internal static class ContradictionCheck
{
    public static void Run(ConfigurationNode root, FaultList faults)
    {
        foreach (var away in root.List("specialists").Select(specialist => specialist["away"]).OfType<ConfigurationNode>())
            CheckAway(away, faults);
        foreach (var (_, ladder) in root["ladders"]?.Members ?? [])
            CheckLadder(ladder, root["alerts"]?.String("answerWithin"), faults);
        if (root["alerts"] is not { } alerts)
            return;
        CheckReminder(alerts, faults);
        if (alerts["quiet"] is { } quiet)
            CheckQuiet(quiet, faults);
    }

    private static void CheckAway(ConfigurationNode away, FaultList faults)
    {
        if (away["until"] is { } until && AwayNode.Until(away, TimeZoneInfo.Utc) <= AwayNode.From(away, TimeZoneInfo.Utc))
        {
            var message = $"away until {until.Show()} is before it begins, {away["from"]!.Show()}; exchange the two or correct one";
            faults.Error(ConfigurationCodes.Contradiction, until, message);
        }
    }

    private static void CheckLadder(ConfigurationNode ladder, string? answerWithin, FaultList faults)
    {
        var (whole, tiers) = (TimeSpan.Zero, LadderNode.Tiers(ladder));
        foreach (var tier in tiers)
        {
            var length = ValueText.TryDuration(tier.String("for") ?? "", out var time) ? time : (TimeSpan?)null;
            whole += length ?? TimeSpan.Zero;
            if (length is not null && tier["each"] is { } each && ValueText.TryDuration(each.Text, out var person) && person > length)
                faults.Error(ConfigurationCodes.Contradiction, each, $"one person has {each.Show()}, and the tier no more than {tier["for"]!.Show()}; make \"each\" shorter than \"for\"");
        }
        // The last tier is asked at the limit whatever the others have.
        var before = tiers is [.., var last] && ValueText.TryDuration(last.String("for") ?? "", out var lastTime) ? whole - lastTime : whole;
        var promise = ValueText.TryDuration(answerWithin ?? "", out var within) ? within : new AlertRules().AnswerWithin;
        if (before >= promise)
            faults.Warn(ConfigurationCodes.LadderBeyondPromise, ladder, $"the tiers before the last have {before:c} together, and the answer is due within {promise:c}: the last tier is asked at that limit, before the others had their time; shorten their \"for\" or lengthen \"answerWithin\"");
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
internal static class AwayNode
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
