namespace Notifier.Sdk.Testing.Tests;

public sealed class ManualClockTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void A_jump_moves_the_wall_clock_alone()
    {
        var (wall, machine, fired) = (_clock.GetUtcNow(), _clock.GetTimestamp(), 0);
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        _clock.Jump(TimeSpan.FromHours(-1));
        _clock.GetUtcNow().ShouldBe(wall.AddHours(-1));
        _clock.GetTimestamp().ShouldBe(machine);
        _clock.Jump(TimeSpan.FromHours(2));
        fired.ShouldBe(0);
        _clock.Advance(TimeSpan.FromMinutes(5));
        fired.ShouldBe(1);
        _clock.GetUtcNow().ShouldBe(wall.AddHours(1).AddMinutes(5));
        _clock.GetElapsedTime(machine).ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void A_clock_that_was_set_back_runs_on_from_there()
    {
        _clock.Jump(TimeSpan.FromDays(-365));
        var now = _clock.GetUtcNow();
        Should.Throw<ArgumentOutOfRangeException>(() => _clock.SetUtcNow(now.AddSeconds(-1)));
        _clock.SetUtcNow(now.AddSeconds(1));
        _clock.GetUtcNow().ShouldBe(now.AddSeconds(1));
    }
}
