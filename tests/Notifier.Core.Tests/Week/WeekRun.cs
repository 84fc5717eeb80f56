using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Core.Sources;
using Notifier.Core.Specialists;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Core.Tests.Week;

/// <summary>A week of 23 people in simulated time, on the real flow with the real board and the real filters.</summary>
internal sealed class WeekRun : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("week");
    private readonly Random _random;
    private readonly FakeTimeProvider _time;
    private readonly PriorityQueue<WeekPost, DateTimeOffset> _posts = new();
    private readonly List<WeekDesk> _desks;
    private readonly WeekPosts _writer;
    private readonly CancellationTokenSource _watching = new();
    private SqliteBoard _board = null!;
    private IAsyncEnumerator<BoardQuestion> _changes = null!;
    private Task<bool> _next = Task.FromResult(false);
    private Intake _intake = null!;
    private Dispatcher _dispatcher = null!;

    public WeekRun(int seed, NotifierPlan plan, DateTimeOffset monday, int posts)
    {
        (Plan, Monday, _random) = (plan, monday, new Random(seed));
        _time = new FakeTimeProvider(monday);
        _writer = new WeekPosts(_random, monday, posts);
        foreach (var post in _writer.Write())
            _posts.Enqueue(post, post.At);
        Written = _posts.UnorderedItems.Select(item => item.Element).ToList();
        _desks = [.. plan.Roster.All.Select(person => new WeekDesk(person.Id, () => Plan, _time, _random))];
    }

    public NotifierPlan Plan { get; private set; }

    public DateTimeOffset Monday { get; }

    public IReadOnlyList<WeekPost> Written { get; }

    public IReadOnlyList<WeekDesk> Desks => _desks;

    public IQuestionBoard Board => _board;

    /// <summary>Offers made to somebody who could not be asked.</summary>
    public List<string> WrongOffers { get; } = [];

    /// <summary>Offers and promises that ended later than the next minute.</summary>
    public List<string> LateEnds { get; } = [];

    /// <summary>How often each was asked.</summary>
    public Dictionary<SpecialistId, int> Asked { get; } = [];

    /// <summary>Who was away at some time, or left.</summary>
    public HashSet<SpecialistId> Absent { get; } = [];

    private DateTimeOffset Now => _time.GetUtcNow();

    public async Task RunAsync(int restarts, int suspends)
    {
        await StartAsync();
        var end = Monday.AddDays(7);
        var breaks = Enumerable.Range(0, restarts + suspends).Select(i => (At: Monday.AddMinutes(_random.Next(7 * 24 * 60)), IsRestart: i < restarts)).OrderBy(one => one.At).ToList();
        var absences = new Queue<DateTimeOffset>(Enumerable.Range(0, 12).Select(_ => Monday.AddMinutes(_random.Next(5 * 24 * 60))).Order());
        while (Now < end || await IsLiveAsync())
        {
            if (Now > end.AddDays(10))
                return;
            if (breaks is [var due, ..] && due.At <= Now)
            {
                breaks.RemoveAt(0);
                if (due.IsRestart)
                    await RestartAsync();
                else
                    Sleep();
            }
            if (absences.TryPeek(out var at) && at <= Now)
            {
                absences.Dequeue();
                LetSomebodyGo();
            }
            await StepAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StepAsync()
    {
        await DeliverAsync();
        await _dispatcher.DispatchAsync(default);
        await CheckEndsAsync();
        await HearAsync();
        DateTimeOffset? next = _posts.TryPeek(out _, out var post) ? post : null;
        foreach (var desk in _desks.Where(desk => IsThere(desk.Who)))
        {
            await desk.RaiseAsync();
            next = Earlier(next, await desk.ActAsync());
            foreach (var question in desk.AnsweredOnChannel)
                _posts.Enqueue(Reply(question, desk.Who), Now.AddMinutes(_random.Next(4, 15)));
            desk.AnsweredOnChannel.Clear();
        }
        await HearAsync();
        // At night nothing happens until somebody is there: the next full hour, or the next post.
        var wait = _desks.Any(desk => IsThere(desk.Who)) ? Step : TimeSpan.FromMinutes(60 - Now.Minute);
        _time.Advance(next - Now is { } left && left > TimeSpan.Zero && left < wait ? left : wait);
    }

    private async Task DeliverAsync()
    {
        while (_posts.TryPeek(out var post, out var at) && at <= Now)
        {
            _posts.Dequeue();
            var source = Plan.Sources.First(one => one.Id == post.Source);
            await _intake.AcceptAsync(source, [new SourceItem { Question = post.Question with { PostedAt = Now }, Cursor = new Cursor(post.Question.Id) }], default);
        }
    }

    /// <summary>Every minute of the day what has ended by then has been looked at.</summary>
    private async Task CheckEndsAsync()
    {
        foreach (var question in await _board.ListEndedOffersAsync(Now, 1000, default))
            LateEnds.Add($"offer of {question.Id} ended {question.OfferEndsAt:u}, it is {Now:u}");
        foreach (var question in await _board.ListBrokenPromisesAsync(Now, 1000, default))
            LateEnds.Add($"promise of {question.Id} ended {question.Promise!.AnswerBy:u}, it is {Now:u}");
    }

    private async Task HearAsync()
    {
        while (_next.IsCompleted && await _next)
        {
            var question = _changes.Current;
            _next = _changes.MoveNextAsync().AsTask();
            if (question.State is QuestionState.Offered && question.OfferedAt == Now)
                CheckOffer(question);
            foreach (var desk in _desks)
                await desk.NoteAsync(question);
        }
    }

    private void CheckOffer(BoardQuestion question)
    {
        var to = question.Holder!.Value;
        Asked[to] = Asked.GetValueOrDefault(to) + 1;
        if (Plan.Roster.Find(to) is not { } person || person.IsAway(Now) || !person.Hours!.Contains(Now))
            WrongOffers.Add($"{question.Id} to {to} at {Now:u}");
    }

    private bool IsThere(SpecialistId who) => Plan.Roster.Find(who) is { } person && !person.IsAway(Now) && person.Hours!.Contains(Now);

    private WeekPost Reply(BoardQuestion question, SpecialistId who)
    {
        var sign = Plan.Roster.Find(who)?.Sign;
        var thread = question.Question.ThreadId;
        return new WeekPost(Now, new SourceId(question.Question.Source), new Question
        {
            Id = _writer.NextId(),
            Text = $"답변드립니다. 자세한 내용은 고객센터로 문의해 주세요 ^{sign}",
            Author = "@show_tweet",
            IsOwnPost = true,
            ThreadId = thread,
            InReplyTo = question.Question.Id,
        });
    }

    /// <summary>Somebody falls ill for some hours, somebody leaves for good; the managers stay.</summary>
    private void LetSomebodyGo()
    {
        var people = Plan.Roster.All.Where(person => !person.Id.Value.StartsWith("manager", StringComparison.Ordinal)).ToList();
        var gone = people[_random.Next(people.Count)];
        Absent.Add(gone.Id);
        Plan = _random.Next(4) == 0
            ? Plan with { Roster = new Roster([.. Plan.Roster.All.Where(person => person.Id != gone.Id)]) }
            : Plan with { Roster = Plan.Roster.With([new Absence(gone.Id, Now, Now.AddHours(_random.Next(2, 30)), null)]) };
    }

    private void Sleep() => _time.Advance(TimeSpan.FromMinutes(_random.Next(10, 60)));

    private async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    private async Task StartAsync()
    {
        _board = await SqliteBoard.OpenAsync(Path.Combine(_folder.FullName, "board.db"), Logger.None, default);
        _changes = _board.WatchAsync(_watching.Token).GetAsyncEnumerator(default);
        _next = _changes.MoveNextAsync().AsTask();
        _intake = new Intake(new RealFilters(), _board, () => Plan, _time);
        _dispatcher = new Dispatcher(_board, () => Plan, _time, Logger.None);
        foreach (var desk in _desks)
            desk.Start(_board);
    }

    private async Task StopAsync()
    {
        await _board.DisposeAsync();
        while (await _next)
            _next = _changes.MoveNextAsync().AsTask();
        await _changes.DisposeAsync();
    }

    private async Task<bool> IsLiveAsync()
    {
        var counts = await _board.CountAsync(default);
        return ((QuestionState[])[QuestionState.Open, QuestionState.Offered, QuestionState.Claimed]).Any(counts.ContainsKey) || _posts.Count > 0;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}
