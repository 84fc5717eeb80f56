using System.Globalization;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Sdk;
using Serilog;

namespace Notifier.Core.Alerts;

/// <summary>Does what a person asked for with a button, or tells them why not.</summary>
/// <param name="board">Where the question stands.</param>
/// <param name="screen">Shows why not.</param>
/// <param name="openPage">Opens a page, http or https, in the person's browser; null when it was asked to, otherwise why not, as a phrase for people.</param>
/// <param name="corrections">Keeps what was said of wrong categories.</param>
/// <param name="plan">The present one.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The host's.</param>
internal sealed class ResponseHandler(
    IQuestionBoard board,
    ToastDeliverer screen,
    Func<Uri, string?> openPage,
    CorrectionFile corrections,
    Func<NotifierPlan> plan,
    TimeProvider time,
    ILogger log)
{
    private const int Attempts = 5;

    /// <summary>Does what was asked for, and tells on the screen why not.</summary>
    /// <returns>How the question stands now; null when the response was not about one, or the board does not hold it.</returns>
    public async Task<BoardQuestion?> RespondAsync(ToastResponse response, CancellationToken cancellationToken)
    {
        if (response.Id == ToastComposer.Notice || response.Id == ToastComposer.Trouble || response.Id == ToastComposer.History)
            return null;
        var outcome = await DoAsync(response, cancellationToken);
        if (outcome.Refusal is { } why)
            await TellAsync(why, outcome.Question, cancellationToken);
        return outcome.Question;
    }

    /// <summary>Does what was asked for.</summary>
    public async Task<VerbOutcome> DoAsync(ToastResponse response, CancellationToken cancellationToken)
    {
        try
        {
            var question = await board.FindAsync(new QuestionId(response.Id.Value), cancellationToken);
            var outcome = question is null ? new VerbOutcome(null, AlertTexts.Current.Gone)
                : response.Verb is ToastVerb.Open ? new VerbOutcome(question, Open(question))
                : await ChangeAsync(question, response, cancellationToken);
            if (outcome.Refusal is { } why)
                log.Information("{Verb} on question {Question} changed nothing: {Why}", response.Verb, response.Id, why);
            return outcome;
        }
        catch (BoardException fault)
        {
            log.Error(fault, "{Verb} on question {Question} could not be done", response.Verb, response.Id);
            return new VerbOutcome(null, fault.Message);
        }
    }

    /// <summary>Tells what became of a question so far.</summary>
    public async Task TellHistoryAsync(QuestionId id, CancellationToken cancellationToken)
    {
        var question = await board.FindAsync(id, cancellationToken);
        if (question is null)
        {
            await TellAsync(AlertTexts.Current.Gone, null, cancellationToken);
            return;
        }
        var history = new HistoryComposer(plan().Roster, CultureInfo.CurrentUICulture, time.LocalTimeZone).Of(await board.ReadHistoryAsync(id, cancellationToken));
        var composer = new ToastComposer(plan(), AlertTexts.Current, time.GetUtcNow());
        await screen.ShowAsync(composer.HistoryOf(question, history), cancellationToken);
    }

    private async Task<VerbOutcome> ChangeAsync(BoardQuestion question, ToastResponse response, CancellationToken cancellationToken)
    {
        var me = plan().Me.Id;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (response.Verb is ToastVerb.Claim && question is { State: QuestionState.Claimed } && question.Holder == me)
                return new VerbOutcome(question, null);
            var wanted = new VerbRequest(question, response, me, time.GetUtcNow(), plan());
            if (Rights.Refusal(wanted, AlertTexts.Current) is { } forbidden)
                return new VerbOutcome(question, forbidden);
            var request = new ChangeRequest(question.Id, question.Revision, Verbs.Of(response.Verb).Change!(wanted));
            var outcome = (await board.ChangeAsync([request], cancellationToken))[0];
            if (outcome.Applied)
            {
                await KeepCorrectionAsync(question, request.Change, cancellationToken);
                return new VerbOutcome(outcome.Question, null);
            }
            if (outcome.Question is null || outcome.Question.Revision == question.Revision)
                return new VerbOutcome(outcome.Question, StandingOf(outcome.Question));
            question = outcome.Question;
        }
        return new VerbOutcome(question, AlertTexts.Current.Busy);
    }

    private async Task KeepCorrectionAsync(BoardQuestion before, BoardChange change, CancellationToken cancellationToken)
    {
        try
        {
            if (change is Correct correct)
                await corrections.AddAsync(before, correct, cancellationToken);
            else if (change is Undo && before.Before is { What: BoardRules.CorrectedWord } undone)
                await corrections.RemoveAsync(before, undone.At, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.Error(fault, "The correction of {Question} is on the board, and could not be kept to learn from", before.Id);
        }
    }

    private string? Open(BoardQuestion question) => Verbs.LinkOf(question) is { } page ? openPage(page) : AlertTexts.Current.NoAddress;

    private async Task TellAsync(string why, BoardQuestion? question, CancellationToken cancellationToken) =>
        await screen.ShowAsync(new ToastComposer(plan(), AlertTexts.Current, time.GetUtcNow()).NoticeOf(why, question), cancellationToken);

    private string StandingOf(BoardQuestion? question)
    {
        var texts = AlertTexts.Current;
        var holder = question?.Holder is { } id ? plan().Roster.NameOf(id) : "";
        return question?.State switch
        {
            QuestionState.Open => texts.OpenAgain,
            QuestionState.Offered => texts.OfferedTo(holder),
            QuestionState.Claimed => texts.ClaimedBy(holder),
            QuestionState.Answered => texts.AnsweredBy(holder),
            QuestionState.Closed => texts.ClosedBy(holder),
            QuestionState.Ignored or null => texts.Gone,
        };
    }
}

/// <summary>What became of what somebody wanted.</summary>
/// <param name="Question">As it stands now; null when the board does not hold it.</param>
/// <param name="Refusal">Why nothing changed, as a sentence for people; null when it did.</param>
internal sealed record VerbOutcome(BoardQuestion? Question, string? Refusal);
