using System.Threading.Channels;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Supervision;
using Serilog;

namespace Notifier.Core.Alerts;

/// <summary>
/// Keeps one specialist's screen in step with the board, and the board with what they press. Safe to call from any thread.
/// </summary>
internal sealed class AlertDesk
{
    /// <summary>So much is heard ahead of the work; what comes then waits at the board, each question once.</summary>
    private const int MostHeard = 1000;

    private readonly Channel<Func<CancellationToken, Task>> _work =
        Channel.CreateUnbounded<Func<CancellationToken, Task>>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Channel<bool> _heard = Channel.CreateBounded<bool>(MostHeard);
    private readonly IQuestionBoard _board;
    private readonly IToastPresenter _presenter;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ToastDeliverer _screen;
    private readonly AlertGate _gate;
    private readonly ToastScheduler _alerts;
    private readonly ResponseHandler _responses;

    public AlertDesk(
        IQuestionBoard board,
        IToastPresenter presenter,
        Func<Uri, string?> openPage,
        CorrectionFile corrections,
        Func<NotifierPlan> plan,
        TimeProvider time,
        ILogger log)
    {
        _board = board;
        _presenter = presenter;
        _time = time;
        _log = log;
        _screen = new ToastDeliverer(presenter, time, log);
        _gate = new AlertGate(plan, time);
        _alerts = new ToastScheduler(board, _screen, new ShownMarks(board, time, log), _gate, plan, time);
        _responses = new ResponseHandler(board, _screen, openPage, corrections, plan, time, log);
    }

    /// <summary>Raised after <see cref="View"/> changed, on the desk's own thread.</summary>
    public event Action? Changed;

    public DeskView View { get; private set; } = DeskView.Empty;

    /// <summary>Holds every toast back until then.</summary>
    public void PauseUntil(DateTimeOffset until) => Post(() => _gate.PausedUntil = until);

    /// <summary>Ends a pause.</summary>
    public void Resume() => Post(() => _gate.PausedUntil = null);

    /// <summary>Looks again at once, after the plan changed.</summary>
    public void Wake() => Post(() => { });

    /// <summary>Shows a question's toast at once, also while paused.</summary>
    public void ShowNow(QuestionId id) => Post(cancellationToken => _alerts.ShowNowAsync(id, cancellationToken));

    /// <summary>Shows everything that waits at once: one by one, or as a digest when it is much.</summary>
    public void ShowWaiting() => Post(_alerts.ShowWaitingAsync);

    /// <summary>Tells what became of a question so far.</summary>
    public void ShowHistory(QuestionId id) => Post(cancellationToken => _responses.TellHistoryAsync(id, cancellationToken));

    /// <summary>Does what a button of a question's toast does, for one pressed elsewhere.</summary>
    public void Respond(ToastResponse response) => Post(cancellationToken => RespondAsync(response, cancellationToken));

    /// <summary>Does what a button of a question's toast does, and says what became of it instead of telling it on the screen.</summary>
    public async Task<VerbOutcome> DoAsync(ToastResponse response, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<VerbOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(async token =>
        {
            try
            {
                var outcome = await _responses.DoAsync(response, token);
                if (outcome.Question is { } question)
                    await NoteAsync(question, response.Verb, token);
                done.TrySetResult(outcome);
            }
            catch (Exception fault)
            {
                done.TrySetException(fault);
                throw;
            }
        });
        return await done.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        // Watching begins before the desk is read, so that no change falls between.
        var watch = _board.WatchAsync(cancellationToken);
        Post(_alerts.BeginAnew);
        return Together.RunAsync(
            cancellationToken,
            token => HearAsync(watch, _alerts.NoteAsync, token),
            token => HearAsync(_presenter.Responses.ReadAllAsync(token), RespondOnToastAsync, token),
            WorkAsync);
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await using var timer = _time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Wake();
        while (await _work.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_work.Reader.TryRead(out var work))
                await TryAsync(work, cancellationToken);
            await TryAsync(async token => timer.Change(await _alerts.RaiseDueAsync(token), Timeout.InfiniteTimeSpan), cancellationToken);
            Publish();
        }
    }

    /// <summary>Lets the desk do its part about everything it hears.</summary>
    private async Task HearAsync<T>(IAsyncEnumerable<T> heard, Func<T, CancellationToken, Task> part, CancellationToken cancellationToken)
    {
        await foreach (var one in heard.WithCancellation(cancellationToken))
        {
            await _heard.Writer.WriteAsync(true, cancellationToken);
            Post(token => DoAsync(one, part, token));
        }
    }

    private async Task DoAsync<T>(T one, Func<T, CancellationToken, Task> part, CancellationToken cancellationToken)
    {
        _heard.Reader.TryRead(out _);
        await part(one, cancellationToken);
    }

    /// <summary>Most desktops take a toast away with whatever is pressed: what changed nothing about the question leaves it at hand.</summary>
    private async Task RespondOnToastAsync(ToastResponse response, CancellationToken cancellationToken)
    {
        await RespondAsync(response, cancellationToken);
        if (response.Verb is ToastVerb.Open or ToastVerb.History)
            await _alerts.KeepAtHandAsync(new QuestionId(response.Id.Value), cancellationToken);
    }

    private async Task RespondAsync(ToastResponse response, CancellationToken cancellationToken)
    {
        if (response.Id == ToastComposer.Digest)
            await _alerts.OpenDigestAsync(cancellationToken);
        else if (response.Verb is ToastVerb.History)
            await _responses.TellHistoryAsync(new QuestionId(response.Id.Value), cancellationToken);
        else if (await _responses.RespondAsync(response, cancellationToken) is { } question)
            await NoteAsync(question, response.Verb, cancellationToken);
    }

    private Task NoteAsync(BoardQuestion question, ToastVerb verb, CancellationToken cancellationToken) =>
        verb is ToastVerb.Claim or ToastVerb.Take or ToastVerb.TakeOver
            ? _alerts.NoteClaimAsync(question, cancellationToken)
            : _alerts.NoteAsync(question, cancellationToken);

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            _log.Error(fault, "The alerts of this desk met a fault and begin again from the board");
            _alerts.Fail();
            Wake();
        }
    }

    private void Publish()
    {
        var desk = _alerts.Desk;
        var view = new DeskView([.. desk.Questions.OrderBy(question => question.ArrivedAt)], desk.Behind, _gate.PausedUntil, _gate.QuietUntil, _screen.Fault);
        if (view.IsSameAs(View))
            return;
        View = view;
        Changed?.Invoke();
    }

    private void Post(Action work) => Post(_ =>
    {
        work();
        return Task.CompletedTask;
    });

    private void Post(Func<CancellationToken, Task> work) => _work.Writer.TryWrite(work);
}
