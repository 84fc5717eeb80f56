using Notifier.Core.Board;
using Notifier.Core.Configuration;

namespace Notifier.Core.Alerts;

/// <summary>
/// Turns what the board says about one specialist into toasts: one each, or a digest when there are many. What is on the screen
/// is written to the board, so that it is not shown again after a restart. Not safe for several threads at once.
/// </summary>
internal sealed class ToastScheduler(
    IQuestionBoard board, ToastDeliverer screen, ShownMarks marks, AlertGate gate, Func<NotifierPlan> plan, TimeProvider time)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private readonly OverdueClaims _overdue = new(board, screen, gate, plan, time);
    private readonly Cooldown _cooldown = new(time);
    private readonly DigestList _listed = new();
    private Moment _read;
    private bool _mustReload = true;

    /// <summary>The screen is still empty, whatever was on it in an earlier run.</summary>
    private bool _isAtStart = true;

    public Desk Desk { get; private set; } = new(plan().Me.Id);

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Hears of a question; takes its toast away when it has nothing to say any more.</summary>
    public async Task NoteAsync(BoardQuestion question, CancellationToken cancellationToken)
    {
        if (Desk.Note(question))
            await WithdrawAsync(question.Id, cancellationToken);
    }

    /// <summary>Hears of a question that somebody claimed here: its toast stays, quietly, with what can be done with a claim.</summary>
    public async Task NoteClaimAsync(BoardQuestion question, CancellationToken cancellationToken)
    {
        if (question.State is not QuestionState.Claimed || !Desk.Holds(question))
        {
            await NoteAsync(question, cancellationToken);
            return;
        }
        Desk.Note(question);
        var delivery = await ShowQuietlyAsync(question, cancellationToken);
        if (delivery.Shown)
            await MarkShownAsync([question], delivery.Detail, cancellationToken);
        else
            await WithdrawAsync(question.Id, cancellationToken);
    }

    /// <summary>Puts the question's toast back where it was, quietly; nothing happens when it is not on this desk.</summary>
    public async Task KeepAtHandAsync(QuestionId id, CancellationToken cancellationToken)
    {
        if (Desk.Find(id) is { } question)
            await ShowQuietlyAsync(question, cancellationToken);
    }

    /// <summary>Raises every toast that is due and not held back.</summary>
    /// <returns>How long to rest, unless something happens before.</returns>
    public async Task<TimeSpan> RaiseDueAsync(CancellationToken cancellationToken)
    {
        if (_cooldown.Left <= TimeSpan.Zero)
        {
            if (MustReload())
                await ReloadAsync(cancellationToken);
            else
                await Desk.CountAsync(board, cancellationToken);
            var due = Due();
            var form = gate.FormFor(due.Count);
            if (form is not AlertForm.HeldBack && await RaiseAsync(due, form, cancellationToken))
                _isAtStart = false;
            if (form is not AlertForm.HeldBack)
                await _overdue.TellAsync(cancellationToken);
        }
        return Rest();
    }

    /// <summary>Shows the question's toast now, whatever the hour; nothing happens when it is not on this desk.</summary>
    public async Task ShowNowAsync(QuestionId id, CancellationToken cancellationToken)
    {
        if (await RefreshAsync(id, cancellationToken) is { } question)
            await RaiseOneAsync(question, quiet: false, cancellationToken);
    }

    /// <summary>Shows everything that waits, whatever the hour: one by one, or as a digest when there is more than may come at once.</summary>
    public async Task ShowWaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = Waiting();
        if (waiting.Count > plan().Alerts.BurstOver)
            await RaiseDigestAsync(Waiting, cancellationToken);
        else
            await ShowEachAsync(waiting, cancellationToken);
    }

    /// <summary>Shows what the digest stands for, as many as may come at once; the digest stays for the others.</summary>
    public async Task OpenDigestAsync(CancellationToken cancellationToken)
    {
        if (_listed.On(Desk) is not [_, ..] listed)
        {
            await ShowWaitingAsync(cancellationToken);
            return;
        }
        var first = Math.Max(1, plan().Alerts.BurstOver);
        await ShowEachAsync(listed.Take(first), cancellationToken);
        if (_listed.On(Desk) is [_, ..] others)
            await screen.ShowAsync(await ComposeDigestAsync(others, cancellationToken) with { Quiet = true }, cancellationToken);
    }

    /// <summary>Something may have gone unheard: the board is read anew.</summary>
    public void BeginAnew() => _mustReload = true;

    /// <summary>The board failed: it is left alone for a while and then read anew.</summary>
    public void Fail()
    {
        _cooldown.Fail();
        BeginAnew();
    }

    /// <summary>A desk that is cut is read anew now and then: what comes into view by itself is heard of by nobody.</summary>
    private bool MustReload() =>
        _mustReload || Desk.Owner != plan().Me.Id || Desk.IsWorn || (Desk.IsCut && _read.IsOver(LookAgain, time));

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        var desk = await Desk.ReadAsync(board, plan().Me.Id, cancellationToken);
        var before = Desk;
        Desk = desk;
        _isAtStart |= before.Owner != desk.Owner;
        (_mustReload, _read) = (false, Moment.Of(time));
        foreach (var shown in before.Questions.Where(question => question.ShownAt is not null))
        {
            if (desk.Find(shown.Id) is not { } now || !desk.IsSameRequest(shown, now))
                await WithdrawAsync(shown.Id, cancellationToken);
        }
    }

    /// <returns>The screen took all there was.</returns>
    private async Task<bool> RaiseAsync(List<BoardQuestion> due, AlertForm form, CancellationToken cancellationToken)
    {
        if (form is AlertForm.Digest)
            return await RaiseDigestAsync(Due, cancellationToken);
        foreach (var question in due)
        {
            var fresh = await RefreshAsync(question.Id, cancellationToken);
            if (fresh is not null && IsDue(fresh) && !await RaiseOneAsync(fresh, IsInHand(fresh), cancellationToken))
                return false;
        }
        return true;
    }

    private async Task<bool> RaiseOneAsync(BoardQuestion question, bool quiet, CancellationToken cancellationToken)
    {
        var delivery = await ShowAsync(Composer().Of(question) with { Quiet = quiet }, AlertForm.OneByOne, cancellationToken);
        if (!delivery.Shown)
        {
            await marks.WriteMissedAsync(question, delivery.Detail, Desk, cancellationToken);
            return false;
        }
        await MarkShownAsync([question], delivery.Detail, cancellationToken);
        await LeaveDigestAsync(question.Id, cancellationToken);
        return true;
    }

    private async Task ShowEachAsync(IEnumerable<BoardQuestion> questions, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
            await ShowNowAsync(question.Id, cancellationToken);
    }

    private async Task<bool> RaiseDigestAsync(Func<List<BoardQuestion>> which, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (which() is not [_, ..] due)
            return true;
        var delivery = await ShowAsync(await ComposeDigestAsync(due, cancellationToken), AlertForm.Digest, cancellationToken);
        if (!delivery.Shown)
            return false;
        _listed.Add(due);
        await MarkShownAsync(due, $"in a digest: {delivery.Detail}", cancellationToken);
        return true;
    }

    private async Task<Toast> ComposeDigestAsync(IReadOnlyList<BoardQuestion> listed, CancellationToken cancellationToken) =>
        Composer().DigestOf(listed, Desk.Behind, Desk.Questions.Count + Desk.Behind, await CountNearAsync(cancellationToken));

    private async Task<int> CountNearAsync(CancellationToken cancellationToken) => Desk.IsCut
        ? await board.CountNearAsync(Desk.Owner, Now, cancellationToken)
        : Desk.Questions.Count(question => AlertSchedule.IsNearLimit(question, Now));

    private Task<ToastDelivery> ShowQuietlyAsync(BoardQuestion question, CancellationToken cancellationToken) =>
        screen.ShowAsync(Composer().Of(question) with { Quiet = true, Urgent = false }, cancellationToken);

    private async Task<ToastDelivery> ShowAsync(Toast toast, AlertForm form, CancellationToken cancellationToken)
    {
        var delivery = await screen.ShowAsync(toast, cancellationToken);
        if (!delivery.Shown)
        {
            _cooldown.Fail();
            return delivery;
        }
        _cooldown.Succeed();
        gate.Record(form);
        return delivery;
    }

    private async Task MarkShownAsync(IReadOnlyList<BoardQuestion> shown, string how, CancellationToken cancellationToken)
    {
        foreach (var movedOn in await marks.WriteAsync(shown, how, Desk, cancellationToken))
            await WithdrawAsync(movedOn, cancellationToken);
    }

    /// <summary>The question as it stands on the board, if it is on this desk.</summary>
    private async Task<BoardQuestion?> RefreshAsync(QuestionId id, CancellationToken cancellationToken)
    {
        var question = await board.FindAsync(id, cancellationToken);
        if (question is null ? Desk.Forget(id) : Desk.Note(question))
            await WithdrawAsync(id, cancellationToken);
        return Desk.Find(id);
    }

    /// <summary>Takes the question's toast away, and the digest with the last of its questions.</summary>
    private async Task WithdrawAsync(QuestionId id, CancellationToken cancellationToken)
    {
        await screen.WithdrawAsync(ToastComposer.IdOf(id), cancellationToken);
        await LeaveDigestAsync(id, cancellationToken);
    }

    private async Task LeaveDigestAsync(QuestionId id, CancellationToken cancellationToken)
    {
        if (_listed.Leave(id))
            await screen.WithdrawAsync(ToastComposer.Digest, cancellationToken);
    }

    private ToastComposer Composer() => new(plan(), AlertTexts.Current, Now);

    /// <summary>Its toast is to come now; at the start that of everything that waits, since none is on the screen.</summary>
    private bool IsDue(BoardQuestion question) => IsDueByTime(question) || (_isAtStart && IsWaiting(question));

    private bool IsDueByTime(BoardQuestion question) => AlertSchedule.DueAt(question, plan().Alerts) <= Now;

    private bool IsWaiting(BoardQuestion question) => !(question.SnoozedUntil > Now);

    /// <summary>The person knows of it and need not be told, only to have it at hand.</summary>
    private bool IsInHand(BoardQuestion question) => question.State is QuestionState.Claimed && !IsDueByTime(question);

    private List<BoardQuestion> Waiting() => [.. Desk.Questions.Where(IsWaiting).OrderBy(question => question.ArrivedAt)];

    private List<BoardQuestion> Due() => [.. Desk.Questions.Where(IsDue).OrderBy(question => question.ArrivedAt)];

    /// <summary>Until the next thing that is to happen by itself; clocks jump and quiet hours end, so never for long.</summary>
    private TimeSpan Rest()
    {
        var now = Now;
        return Desk.Questions.Select(question => AlertSchedule.DueAt(question, plan().Alerts) - now)
            .Append(_cooldown.Left)
            .Append(gate.OpensIn)
            .Append(LookAgain)
            .Where(left => left > TimeSpan.Zero)
            .Min() ?? LookAgain;
    }
}
