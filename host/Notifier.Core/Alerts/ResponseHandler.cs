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

    /// <returns>How the question stands now; null when the response was not about one, or the board does not hold it.</returns>
    public async Task<BoardQuestion?> RespondAsync(ToastResponse response, CancellationToken cancellationToken)
    {
        if (response.Id == ToastComposer.Notice || response.Id == ToastComposer.Trouble || response.Id == ToastComposer.History)
            return null;
        try
        {
            var question = await board.FindAsync(new QuestionId(response.Id.Value), cancellationToken);
            return response.Verb is ToastVerb.Open
                ? await OpenAsync(question, cancellationToken)
                : await ChangeAsync(question, response, cancellationToken);
        }
        catch (BoardException fault)
        {
            log.Error(fault, "{Verb} on toast {Toast} could not be done", response.Verb, response.Id);
            await TellAsync(fault.Message, null, cancellationToken);
            return null;
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

    private async Task<BoardQuestion?> ChangeAsync(BoardQuestion? question, ToastResponse response, CancellationToken cancellationToken)
    {
        var me = plan().Me.Id;
        for (var attempt = 0; question is not null && attempt < Attempts; attempt++)
        {
            if (response.Verb is ToastVerb.Claim && question is { State: QuestionState.Claimed } && question.Holder == me)
                return question;
            var wanted = new VerbRequest(question, response, me, time.GetUtcNow(), plan());
            if (Rights.Refusal(wanted, AlertTexts.Current) is { } forbidden)
                return await RefuseAsync(response, question, forbidden, cancellationToken);
            var request = new ChangeRequest(question.Id, question.Revision, Verbs.Of(response.Verb).Change!(wanted));
            var outcome = (await board.ChangeAsync([request], cancellationToken))[0];
            if (outcome.Applied)
            {
                await KeepCorrectionAsync(question, request.Change, cancellationToken);
                return outcome.Question;
            }
            if (outcome.Question is null || outcome.Question.Revision == question.Revision)
                return await RefuseAsync(response, outcome.Question, StandingOf(outcome.Question), cancellationToken);
            question = outcome.Question;
        }
        var why = question is null ? AlertTexts.Current.Gone : AlertTexts.Current.Busy;
        return await RefuseAsync(response, question, why, cancellationToken);
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

    private async Task<BoardQuestion?> OpenAsync(BoardQuestion? question, CancellationToken cancellationToken)
    {
        var refusal = question is null ? AlertTexts.Current.Gone
            : Verbs.LinkOf(question) is { } page ? openPage(page)
            : AlertTexts.Current.NoAddress;
        if (refusal is not null)
            await TellAsync(refusal, question, cancellationToken);
        return question;
    }

    private async Task<BoardQuestion?> RefuseAsync(
        ToastResponse response, BoardQuestion? question, string why, CancellationToken cancellationToken)
    {
        log.Information("{Verb} on toast {Toast} changed nothing: {Why}", response.Verb, response.Id, why);
        await TellAsync(why, question, cancellationToken);
        return question;
    }

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
