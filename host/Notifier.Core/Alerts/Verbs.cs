using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Core.Alerts;

/// <summary>The one table of verbs from which toasts, tray, terminal and commands are drawn. Pure.</summary>
internal static class Verbs
{
    /// <summary>Every verb, the most important first.</summary>
    public static IReadOnlyList<VerbInfo> All { get; } = [.. Enum.GetValues<ToastVerb>().Select(Of)];

    /// <summary>What is of use to somebody as the question stands.</summary>
    public static IEnumerable<VerbInfo> For(BoardQuestion question, SpecialistId who) => All.Where(verb => verb.Shows(question, who));

    public static VerbInfo Of(ToastVerb verb) => verb switch
    {
        ToastVerb.Claim => new(verb, "claim", 'c', "Claim", "제가 답할게요")
        {
            Shows = (question, who) => question.State is QuestionState.Offered && question.Holder == who,
            Change = request => new Claim(request.At, request.By),
        },
        ToastVerb.Keep => new(verb, "keep", 'k', "Still mine", "계속 답변 중")
        {
            Shows = (question, who) => Claimed(question, who) && question.StillAskedAt is not null,
            Change = request => new Keep(request.At, request.By),
        },
        ToastVerb.Answered => new(verb, "answered", 'a', "Answered", "답변 완료")
        {
            Shows = Claimed,
            Change = request => new Answer(request.At, request.By),
        },
        ToastVerb.Take => new(verb, "take", 't', "Take", "제가 맡을게요")
        {
            Shows = (question, who) => question.State is QuestionState.Open || (question.State is QuestionState.Offered && question.Holder != who),
            Change = request => new Take(request.At, request.By),
        },
        ToastVerb.TakeOver => new(verb, "take-over", 't', "Take over", "넘겨받을게요")
        {
            Shows = (question, who) => question.State is QuestionState.Claimed && question.Holder != who,
            Change = request => new TakeOver(request.At, request.By),
        },
        ToastVerb.Snooze => new(verb, "snooze", 's', "Snooze", "나중에")
        {
            Needs = VerbNeeds.Duration,
            Shows = Held,
            Change = request => new Snooze(request.At, request.By, SnoozeEnd(request)),
        },
        ToastVerb.Pass => new(verb, "pass", 'p', "Pass", "넘기기")
        {
            Needs = VerbNeeds.Person,
            Shows = Held,
            Change = Passed,
        },
        ToastVerb.WrongCategory => new(verb, "wrong-category", 'w', "Wrong category", "분류가 틀림")
        {
            Needs = VerbNeeds.Category,
            Shows = Held,
            Change = request => new Correct(request.At, request.By, request.Response.Category, IsIgnored(request.Plan, request.Response.Category)),
        },
        ToastVerb.Close => new(verb, "close", 'x', "Needs no answer", "답변 불필요")
        {
            Needs = VerbNeeds.Text,
            Shows = Held,
            Change = request => new Close(request.At, request.By, request.Response.Text ?? "needs no answer"),
        },
        ToastVerb.Note => new(verb, "note", 'n', "Note", "메모")
        {
            Needs = VerbNeeds.Text,
            Shows = (question, _) => question.State is not QuestionState.Ignored,
            Change = request => new AddNote(request.At, request.By, request.Response.Text ?? ""),
        },
        ToastVerb.Reopen => new(verb, "reopen", 'e', "Reopen", "다시 열기")
        {
            Shows = (question, _) => question.State is QuestionState.Answered or QuestionState.Closed,
            Change = request => new Reopen(
                request.At, request.By, PromiseClock.From(request.At, Routes.LadderOf(request.Plan, request.Question), request.Plan.Alerts)),
        },
        ToastVerb.Undo => new(verb, "undo", 'u', "Undo", "되돌리기")
        {
            Shows = (question, who) => question.Before?.By == who,
            Change = request => new Undo(request.At, request.By),
        },
        ToastVerb.Open => new(verb, "open", 'o', "Open", "열기") { Shows = (question, _) => LinkOf(question) is not null },
        ToastVerb.History => new(verb, "history", 'h', "History", "지난 일") { Shows = (_, _) => true },
    };

    /// <summary>Where a person can read it; null: nowhere that is safe to open.</summary>
    public static Uri? LinkOf(BoardQuestion question) =>
        question.Question.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } link ? link : null;

    private static bool Held(BoardQuestion question, SpecialistId who) =>
        question.State is QuestionState.Offered or QuestionState.Claimed && question.Holder == who;

    private static bool Claimed(BoardQuestion question, SpecialistId who) => question.State is QuestionState.Claimed && question.Holder == who;

    private static bool IsIgnored(NotifierPlan plan, CategoryId? category) =>
        category is { } id && plan.Categories.GetValueOrDefault(id)?.Use is CategoryUse.Ignored;

    /// <summary>As long as was wanted, cut to the promise: a snooze cannot lose a question.</summary>
    private static DateTimeOffset SnoozeEnd(VerbRequest request)
    {
        var wanted = request.Response.SnoozeFor is { } length && length > TimeSpan.Zero
            ? length
            : SnoozeChoices.Before(AlertSchedule.SnoozeEndOf(request.Question), request.At)[0];
        var until = request.At + (wanted < Snooze.Longest ? wanted : Snooze.Longest);
        return request.Question.Promise?.AnswerBy is { } limit && limit > request.At && until > limit ? limit : until;
    }

    private static BoardChange Passed(VerbRequest request)
    {
        var note = string.IsNullOrWhiteSpace(request.Response.Text) ? null : request.Response.Text;
        if (request.Response.To is not { } to)
            return new Pass(request.At, request.By) { Note = note };
        var tiers = Routes.LadderOf(request.Plan, request.Question)?.Tiers ?? [];
        var groups = request.Plan.Roster.Find(to)?.Groups ?? [];
        var theirs = tiers.Where(tier => groups.Contains(tier.Group)).Select(tier => tier.Each ?? tier.For).FirstOrDefault(LadderTier.UsualEach);
        return new Hand(request.At, request.By, to, request.Question.Tier, request.At + theirs) { Note = note };
    }
}
