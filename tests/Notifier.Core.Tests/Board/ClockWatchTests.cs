using Notifier.Core.Board;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk.Testing;
using Serilog.Core;

namespace Notifier.Core.Tests.Board;

/// <summary>A clock that is set, and a machine that sleeps.</summary>
public sealed class ClockWatchTests : IAsyncDisposable
{
    private readonly ManualClock _time = new();
    private readonly RecordingBoard _board = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _watching;
    private volatile int _woken;

    public ClockWatchTests() => _watching = new ClockWatch(_board, () => _woken++, _time, Logger.None).RunAsync(_ended.Token);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => _watching);
        _ended.Dispose();
    }

    [Fact]
    public async Task The_board_is_settled_at_the_start_and_left_alone_while_the_clock_is_right()
    {
        await UntilAsync(() => _woken == 1);
        for (var tick = 0; tick < 100; tick++)
            await PassAsync(ClockWatch.Tick);
        _board.Settled.ShouldBe([Start]);
        _woken.ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_set_back_settles_the_board_and_everybody_looks_again()
    {
        await UntilAsync(() => _woken == 1);
        _time.Jump(TimeSpan.FromDays(-365));
        await UntilAsync(() => _woken == 2);
        _board.Settled.Count.ShouldBe(2);
        _board.Settled.Last().ShouldBeLessThan(Start.AddDays(-364));
    }

    [Fact]
    public async Task After_a_sleep_everybody_looks_again_without_waiting_for_a_timer()
    {
        await UntilAsync(() => _woken == 1);
        _time.Jump(TimeSpan.FromHours(8));
        await UntilAsync(() => _woken == 2);
        _board.Settled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_jumps_forth_and_back_settles_the_board()
    {
        await UntilAsync(() => _woken == 1);
        _time.Jump(TimeSpan.FromDays(365));
        await UntilAsync(() => _woken == 2);
        _time.Jump(TimeSpan.FromDays(-365));
        await UntilAsync(() => _woken == 3);
        _board.Settled.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_board_that_fails_is_settled_later()
    {
        await UntilAsync(() => _woken == 1);
        _board.Refusals.Enqueue(new BoardException("disk full"));
        _time.Jump(TimeSpan.FromDays(-1));
        await UntilAsync(() => _woken == 2);
        _board.Settled.Count.ShouldBe(2);
    }

    private static DateTimeOffset Start { get; } = new ManualClock().GetUtcNow();

    private async Task UntilAsync(Func<bool> wanted)
    {
        while (!wanted())
            await PassAsync(TimeSpan.FromSeconds(1));
    }

    private async Task PassAsync(TimeSpan length)
    {
        _time.Advance(length);
        await Task.Yield();
    }
}
