using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;

namespace Notifier.Core.Alerts;

/// <summary>Who may do what with a question that is not offered to them. Pure.</summary>
internal static class Rights
{
    /// <summary>Why somebody may not, as a sentence for people; null: they may, as far as the ladder goes.</summary>
    public static string? Refusal(VerbRequest request, AlertTexts texts) => request.Response.Verb switch
    {
        ToastVerb.Take or ToastVerb.Note or ToastVerb.Reopen => TierOf(request.By, request) is null ? texts.NotOnLadder : null,
        ToastVerb.TakeOver => TierOf(request.By, request) is not { } tier ? texts.NotOnLadder
            : request.Question.OverdueAt is null && tier <= TierOf(request.Question.Holder, request) ? texts.NotALaterTier
            : null,
        ToastVerb.Pass when request.Response.To is { } to => request.Plan.Roster.Find(to) is null ? texts.UnknownPerson(to.Value)
            : to == request.By ? texts.PassToOneself
            : null,
        ToastVerb.WrongCategory when request.Response.Category is null && request.Plan.Unmatched is null => texts.NobodyForTheRest,
        ToastVerb.Undo => request.Question.Before?.By != request.By ? texts.NothingToUndo
            : request.At - request.Question.Before!.At > Undo.Within ? texts.TooLateToUndo
            : null,
        _ => null,
    };

    /// <summary>Index of the last tier of the question's ladder somebody belongs to, or stands in for; null: of none.</summary>
    private static int? TierOf(SpecialistId? who, VerbRequest request)
    {
        if (who is not { } id || Routes.LadderOf(request.Plan, request.Question) is not { } ladder)
            return null;
        for (var tier = ladder.Tiers.Count - 1; tier >= 0; tier--)
        {
            foreach (var member in request.Plan.Roster.In(ladder.Tiers[tier].Group))
            {
                if (member.Id == id || Availability.StandIn(member, request.Plan.Roster, request.At)?.Id == id)
                    return tier;
            }
        }
        return null;
    }
}
