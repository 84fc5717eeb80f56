using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.Schema;

namespace Notifier.Core.Configuration.References;

/// <summary>
/// A group exists because somebody is in it. A group that nobody is in may be staffed soon, unless it looks like a slip of
/// the pen or leaves its ladder without anybody.
/// </summary>
internal static class GroupCheck
{
    public const string NoGroup = "none";

    public static void Run(ConfigurationNode root, IReadOnlyList<Annotation> annotations, FaultList faults)
    {
        var memberships = root.List("specialists").SelectMany(specialist => specialist.List("groups")).ToList();
        var staffed = memberships.Select(group => group.Text).ToHashSet();
        var uses = annotations.Where(use => use.Kind is "group" || use is { Kind: "group-or-none", Value: not NoGroup }).ToList();
        foreach (var use in uses.Where(use => !use.Node.IsUnresolved && !staffed.Contains(use.Value)))
            CheckEmpty(use, staffed, faults);
        foreach (var (_, ladder) in root["ladders"]?.Members ?? [])
            CheckLadder(ladder, staffed, faults);

        var asked = uses.Select(use => use.Value).ToHashSet();
        foreach (var specialist in root.List("specialists"))
            CheckIdle(specialist.List("groups").ToList(), asked, staffed, faults);
    }

    /// <summary>A slip of the pen through which somebody is never asked is an error; a group kept for later is not.</summary>
    private static void CheckIdle(List<ConfigurationNode> groups, HashSet<string> asked, HashSet<string> staffed, FaultList faults)
    {
        foreach (var idle in groups.Where(group => !group.IsUnresolved && !asked.Contains(group.Text)))
        {
            var near = Suggestion.Nearest(idle.Text, asked.Where(group => Digits(group) == Digits(idle.Text)));
            if (near is not null && staffed.Contains(near) && !groups.Exists(group => asked.Contains(group.Text)))
            {
                var message = $"no ladder asks the group {idle.Show()}, so this specialist is never asked; did you mean {QuotedText.Of(near)}?";
                faults.Error(ConfigurationCodes.UnknownGroup, idle, message);
            }
            else
            {
                var remedy = near is null ? "name it in a ladder, or leave it out" : $"did you mean {QuotedText.Of(near)}?";
                faults.Warn(ConfigurationCodes.GroupNeverAsked, idle, $"no ladder asks the group {idle.Show()}; {remedy}");
            }
        }
    }

    private static void CheckEmpty(Annotation use, HashSet<string> staffed, FaultList faults)
    {
        var near = Suggestion.Nearest(use.Value, staffed.Where(group => Digits(group) == Digits(use.Value)));
        if (near is not null || use.Kind is "group-or-none")
        {
            var remedy = near is not null ? $"did you mean {QuotedText.Of(near)}?" : Suggestion.For(use.Value, staffed.Append(NoGroup), "");
            faults.Error(ConfigurationCodes.UnknownGroup, use.Node, $"unknown group {use.Node.Show()}: nobody is in it; {remedy}");
        }
        else
        {
            const string Remedy = "the tier is skipped until a specialist names it in \"groups\"";
            faults.Warn(ConfigurationCodes.EmptyGroup, use.Node, $"nobody is in the group {use.Node.Show()}; {Remedy}");
        }
    }

    private static void CheckLadder(ConfigurationNode ladder, HashSet<string> staffed, FaultList faults)
    {
        var groups = LadderNode.Tiers(ladder).Select(tier => tier.String("group")).OfType<string>().ToList();
        if (groups.Count > 0 && !groups.Exists(staffed.Contains))
        {
            var message = $"nobody is in any group of this ladder ({Suggestion.List(groups)}), so its questions would reach nobody; add one of them to a specialist's \"groups\"";
            faults.Error(ConfigurationCodes.UnknownGroup, ladder, message);
        }

        foreach (var tier in LadderNode.Tiers(ladder).SkipLast(1).Where(tier => tier["group"] is not null && tier["for"] is null))
        {
            const string Message = "this tier has no \"for\", so the tiers after it are never asked; say how long an offer stands";
            faults.Warn(ConfigurationCodes.TierNeverReached, tier, Message);
        }
    }

    /// <summary>tier1 and tier2 are near each other, and no slip of the pen.</summary>
    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));
}
