using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Alerts;
using Serilog.Core;

namespace Notifier.Core.Tests.Week;

/// <summary>One person at a screen: sees toasts, and after a while does something about them.</summary>
internal sealed class WeekDesk
{
    private readonly Random _random;
    private readonly FakeTimeProvider _time;
    private readonly Func<NotifierPlan> _plan;
    private readonly PriorityQueue<(QuestionId Id, ToastResponse Response), DateTimeOffset> _actions = new();
    private readonly Dictionary<QuestionId, long> _planned = [];
    private readonly List<DateTimeOffset> _rung = [];
    private ToastScheduler _alerts = null!;
    private ResponseHandler _responses = null!;
    private IQuestionBoard _board = null!;

    public WeekDesk(SpecialistId who, Func<NotifierPlan> plan, FakeTimeProvider time, Random random)
    {
        (Who, _time, _random) = (who, time, random);
        _plan = () => plan() is var present && present.Roster.Find(who) is { } me ? present with { Me = me } : present with { Me = new Specialist { Id = who, Name = who.Value } };
        Screen.WhileShowing = RingAsync;
    }

    public SpecialistId Who { get; }

    public RecordingPresenter Screen { get; } = new();

    /// <summary>Toasts that rang for a question that was not this person's any more.</summary>
    public List<string> RangWrongly { get; } = [];

    /// <summary>Answers written on the channel instead of pressing a button.</summary>
    public List<BoardQuestion> AnsweredOnChannel { get; } = [];

    /// <summary>The most toasts that rang within a minute.</summary>
    public int MostWithinAMinute { get; private set; }

    private bool IsManager => Who.Value.StartsWith("manager", StringComparison.Ordinal);

    /// <summary>The program begins anew.</summary>
    public void Start(IQuestionBoard board)
    {
        _board = board;
        var deliverer = new ToastDeliverer(Screen, _time, Logger.None);
        _alerts = new ToastScheduler(board, deliverer, new ShownMarks(board, _time, Logger.None), new AlertGate(_plan, _time), _plan, _time);
        _responses = new ResponseHandler(board, deliverer, _ => null, new CorrectionFile(Path.Combine(Path.GetTempPath(), "never")), _plan, _time, Logger.None);
        Screen.Up.Clear();
        _rung.Clear();
    }

    public Task NoteAsync(BoardQuestion question) => _alerts.NoteAsync(question, default);

    public Task RaiseAsync() => _alerts.RaiseDueAsync(default);

    /// <summary>Does what is due of what this person decided, and decides about what is new on the screen.</summary>
    public async Task<DateTimeOffset?> ActAsync()
    {
        while (_actions.TryPeek(out var action, out var at) && at <= _time.GetUtcNow())
        {
            _actions.Dequeue();
            var outcome = await _responses.DoAsync(action.Response, default);
            if (outcome.Question is { } question)
                await _alerts.NoteAsync(question, default);
        }
        foreach (var question in _alerts.Desk.Questions.Where(question => question.ShownAt is not null && _planned.GetValueOrDefault(question.Id) < question.Revision).ToList())
            Decide(question);
        if (IsManager)
        {
            foreach (var late in (await _board.ListOverdueClaimsAsync(50, default)).Where(late => late.Holder != Who && _planned.GetValueOrDefault(late.Id) < late.Revision))
                Plan(late, 5, 15, ToastVerb.TakeOver);
        }
        return _actions.TryPeek(out _, out var next) ? next : null;
    }

    private void Decide(BoardQuestion question)
    {
        var roll = IsManager ? 0 : _random.Next(100);
        if (question.State is QuestionState.Claimed)
            DecideOnClaim(question, _random.Next(100));
        else if (roll < 72)
            Plan(question, 1, 3, ToastVerb.Claim);
        else if (roll < 84)
            Plan(question, 1, 2, ToastVerb.Pass);
        else if (roll < 88)
            Plan(question, 1, 2, ToastVerb.Snooze);
        else
            _planned[question.Id] = long.MaxValue; // away from the screen
    }

    private void DecideOnClaim(BoardQuestion question, int roll)
    {
        if (question.StillAskedAt is not null)
            Plan(question, 1, 8, roll < 50 ? ToastVerb.Keep : ToastVerb.Answered);
        else if (roll < 80 || IsManager)
            Plan(question, 4, 15, ToastVerb.Answered);
        else if (roll < 90)
            AnsweredOnChannel.Add(question);
        else if (roll < 94)
            Plan(question, 2, 6, ToastVerb.Close);
        else if (roll < 97)
            Plan(question, 2, 5, ToastVerb.Note);
        else
            Plan(question, 90, 100, ToastVerb.Answered);
        _planned[question.Id] = question.Revision;
    }

    private void Plan(BoardQuestion question, int least, int most, ToastVerb verb)
    {
        _planned[question.Id] = question.Revision;
        _actions.Enqueue((question.Id, new ToastResponse(ToastComposer.IdOf(question.Id), verb) { Text = "매장에 문의함" }), _time.GetUtcNow().AddMinutes(_random.Next(least, most)));
    }

    private async Task RingAsync(Toast toast)
    {
        if (toast.Quiet)
            return;
        var now = _time.GetUtcNow();
        _rung.RemoveAll(at => now - at >= TimeSpan.FromMinutes(1));
        _rung.Add(now);
        MostWithinAMinute = Math.Max(MostWithinAMinute, _rung.Count);
        if (toast.Categories.Count == 0)
            return;
        var question = await _board.FindAsync(new QuestionId(toast.Id.Value), default);
        var isTheirs = question is { State: QuestionState.Offered or QuestionState.Claimed } && (question.Holder == Who || question.OverdueAt is not null);
        if (!isTheirs)
            RangWrongly.Add($"{now:u} {toast.Title}: {question?.State} {question?.Holder}");
    }
}
