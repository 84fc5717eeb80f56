using Notifier.Core.Configuration.Reading;
using Notifier.Core.Specialists;

namespace Notifier.Core.Configuration.Building;

/// <summary>The section <c>alerts</c>.</summary>
internal static class AlertRulesReader
{
    public static AlertRules Read(ConfigurationNode? node, IReadOnlyDictionary<string, BusinessHours> hours)
    {
        var rules = new AlertRules();
        if (node is null)
            return rules;
        var burst = node["burst"];
        var quiet = node["quiet"];
        return new AlertRules
        {
            AnswerWithin = node.Duration("answerWithin") ?? rules.AnswerWithin,
            Hours = node.String("hours") is { } named ? hours[named] : null,
            ClaimFor = node.Duration("claimFor") ?? rules.ClaimFor,
            RemindEvery = node.Duration("remindEvery") ?? rules.RemindEvery,
            BurstOver = burst?.Integer("over") ?? rules.BurstOver,
            BurstWithin = burst?.Duration("within") ?? rules.BurstWithin,
            Quiet = quiet is null ? null : (quiet.Time("from")!.Value, quiet.Time("to")!.Value),
        };
    }
}
