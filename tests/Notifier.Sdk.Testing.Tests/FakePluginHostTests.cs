namespace Notifier.Sdk.Testing.Tests;

public class FakePluginHostTests
{
    [Fact]
    public void Log_and_health_are_kept_in_order()
    {
        using var host = new FakePluginHost();
        host.Health.ShouldBeNull();
        host.Log(PluginLogLevel.Warning, "{0} 질문");
        host.ReportHealth("slow", healthy: false);
        host.ReportHealth("fine");
        host.LogLines.ShouldBe([new LogLine(PluginLogLevel.Warning, "{0} 질문", null)]);
        host.HealthReports.Select(report => report.Healthy).ShouldBe([false, true]);
        host.Health.ShouldBe(new HealthReport("fine", true));
    }

    [Fact]
    public void The_state_directory_lives_as_long_as_the_host()
    {
        var host = new FakePluginHost();
        File.WriteAllText(Path.Combine(host.StateDirectory, "state"), "1");
        host.Dispose();
        Directory.Exists(host.StateDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task No_request_leaves_a_test()
    {
        using var host = new FakePluginHost();
        (await Should.ThrowAsync<HttpRequestException>(() => host.Http.GetAsync(new Uri("http://example.test/")))).Message.ShouldContain("no network");
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_gets_there()
    {
        var clock = new ManualClock();
        var delay = Task.Delay(TimeSpan.FromMinutes(1), clock);
        clock.Advance(TimeSpan.FromSeconds(59));
        delay.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        await delay;
    }

    [Fact]
    public void A_timer_fires_once_for_every_period_at_its_own_time()
    {
        var clock = new ManualClock();
        var start = clock.GetUtcNow();
        var fired = new List<TimeSpan>();
        using var timer = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow() - start), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(6));
        fired.Select(at => at.TotalSeconds).ShouldBe([1, 3, 5]);
        clock.GetElapsedTime(start.Ticks).TotalSeconds.ShouldBe(6);
    }

    [Fact]
    public async Task A_clock_that_skips_delays_moves_by_them()
    {
        var clock = new ManualClock { SkipsDelays = true };
        var start = clock.GetUtcNow();
        await Task.Delay(TimeSpan.FromHours(3), clock);
        (clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public void A_clock_does_not_run_backwards() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ManualClock().Advance(TimeSpan.FromTicks(-1)));
}
