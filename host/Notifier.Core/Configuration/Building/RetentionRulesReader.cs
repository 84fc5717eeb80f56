using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.Building;

/// <summary>The section <c>retention</c>, in days.</summary>
internal static class RetentionRulesReader
{
    public static RetentionRules Read(ConfigurationNode? node)
    {
        var rules = new RetentionRules();
        return node is null ? rules : new RetentionRules
        {
            Answered = Days(node, "answered") ?? rules.Answered,
            Ignored = Days(node, "ignored") ?? rules.Ignored,
            Unanswered = Days(node, "unanswered") ?? rules.Unanswered,
            Corrections = Days(node, "corrections") ?? rules.Corrections,
        };
    }

    private static TimeSpan? Days(ConfigurationNode node, string name) =>
        node.Integer(name) is { } days ? TimeSpan.FromDays(days) : null;
}
