using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Board;
using Notifier.Sdk;
using Notifier.Sdk.Testing;
using Serilog.Core;

namespace Notifier.Core.Tests.Alerts;

/// <summary>Offers and toasts after the clock was wrong for a while.</summary>
public sealed class WrongClockTests : IAsyncLifetime
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly GroupId Geniuses = new("genius");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clock");
    private readonly ManualClock _time = new();
    private readonly RecordingPresenter _screen = new();
    private readonly NotifierPlan _plan = PlanWithLadder();
    private SqliteBoard _board = null!;
    private ToastScheduler _alerts = null!;
    private Dispatcher _dispatcher = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await SqliteBoard.OpenAsync(Path.Combine(_folder.FullName, "board.db"), Logger.None, default);
        Start();
    }

    public async ValueTask DisposeAsync()
    {
        await _board.DisposeAsync();
        await _screen.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Started_for_a_moment_with_the_clock_a_year_ahead_the_reminder_still_comes()
    {
        _time.Jump(Year);
        await ArriveAsync();
        await WorkAsync();
        _screen.Shown.Count.ShouldBe(1);
        _time.Jump(-Year);
        Start();

        await SettleAndWorkAsync();
        _screen.Shown.Count.ShouldBe(2);
        _time.Advance(_plan.Alerts.RemindEvery);
        await WorkAsync();
        _screen.Shown.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_offer_made_a_year_ahead_moves_on_in_its_own_time()
    {
        _time.Jump(Year);
        await ArriveAsync();
        await WorkAsync();
        _time.Jump(-Year);
        await SettleAndWorkAsync();
        (await HolderAsync()).ShouldBe(Sample.Kim);
        _time.Advance(TimeSpan.FromMinutes(10));
        await WorkAsync();
        (await HolderAsync()).ShouldBe(Sample.Lee);
    }

    [Fact]
    public async Task Who_passed_a_year_ahead_is_asked_again_after_the_usual_rest()
    {
        _time.Jump(Year);
        await ArriveAsync();
        for (var asked = 0; asked < 2; asked++)
        {
            await WorkAsync();
            await PassAsync();
        }
        _time.Jump(-Year);
        await SettleAndWorkAsync();
        (await HolderAsync()).ShouldBeNull();
        _time.Advance(_plan.Alerts.RemindEvery);
        await WorkAsync();
        (await HolderAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_toast_on_the_screen_stays_there_when_the_clock_is_set_back()
    {
        await ArriveAsync();
        await WorkAsync();
        _time.Jump(-Year);
        await SettleAndWorkAsync();
        await _alerts.NoteAsync((await FindAsync())!, default);
        _screen.Withdrawn.ShouldBeEmpty();
        _screen.Up.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_a_sleep_what_came_due_meanwhile_is_done_at_the_first_look()
    {
        await ArriveAsync();
        await WorkAsync();
        _time.Jump(TimeSpan.FromHours(8));
        await WorkAsync();
        (await HolderAsync()).ShouldBe(Sample.Lee);
        _screen.Up.ShouldBeEmpty();
    }

    /// <summary>As a new process does.</summary>
    private void Start()
    {
        _dispatcher = new Dispatcher(_board, () => _plan, _time, Logger.None);
        _alerts = new ToastScheduler(
            _board,
            new ToastDeliverer(_screen, _time, Logger.None),
            new ShownMarks(_board, _time, Logger.None),
            new AlertGate(() => _plan, _time),
            () => _plan,
            _time);
    }

    private async Task SettleAndWorkAsync()
    {
        await _board.SettleAsync(_time.GetUtcNow(), default);
        await WorkAsync();
    }

    private async Task WorkAsync()
    {
        await _dispatcher.DispatchAsync(default);
        if (await FindAsync() is { } question)
            await _alerts.NoteAsync(question, default);
        await _alerts.RaiseDueAsync(default);
    }

    private async Task ArriveAsync() => await _board.AcceptAsync(Sample.Source, [Sample.Question("1", arrivedAt: _time.GetUtcNow())], null, default);

    private async Task PassAsync()
    {
        var question = (await FindAsync())!;
        await _board.ChangeAsync([new ChangeRequest(question.Id, question.Revision, new Pass(_time.GetUtcNow(), question.Holder!.Value))], default);
    }

    private Task<BoardQuestion?> FindAsync() => _board.FindAsync(QuestionId.From(Sample.Source, "1"), default);

    private async Task<SpecialistId?> HolderAsync() => (await FindAsync())!.Holder;

    private static NotifierPlan PlanWithLadder() => AlertPlan.Create() with
    {
        Categories = new Dictionary<CategoryId, Category>
        {
            [new("iphone")] = new()
            {
                Id = new("iphone"),
                Name = "iPhone",
                Use = CategoryUse.Routed,
                Ladder = new Ladder("devices", [new(Geniuses, TimeSpan.FromMinutes(10)) { Each = TimeSpan.FromMinutes(10) }]),
            },
        },
        Roster = new Roster(
        [
            new Specialist { Id = Sample.Kim, Name = "김지현", Groups = [Geniuses] },
            new Specialist { Id = Sample.Lee, Name = "이서연", Groups = [Geniuses] },
        ]),
    };
}
