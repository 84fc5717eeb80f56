using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Filters;

/// <summary>What goes wrong with a filter's answers, and that the filter beside it is always heard.</summary>
public sealed class FilterFaultTests : TwoFilters
{
    [Fact]
    public async Task One_that_throws_has_no_opinion_and_is_named()
    {
        Bad((_, _) => throw new FormatException("색인이 깨졌습니다"));
        await StartAsync();
        (await AskAsync("a")).ShouldBe(["good"]);
        _bench.Log.Of("test.bad 1.0.0").ShouldContain("\"It has no opinion on a question: FormatException: 색인이 깨졌습니다\"");
    }

    [Fact]
    public async Task Five_failures_switch_it_off_for_half_a_minute_a_failed_trial_for_a_whole_one_and_a_good_one_switches_it_on()
    {
        var broken = true;
        var asked = 0;
        Bad((_, _) =>
        {
            asked++;
            return broken ? throw new FormatException("broken") : Matches("bad");
        });
        await StartAsync();
        await AskAsync("1", "2", "3", "4", "5", "6", "7");
        asked.ShouldBe(5);
        var status = await _bench.UntilAsync("bad", PluginState.Faulted);
        status.Detail.ShouldBe("test.bad 1.0.0: 5 failures within 60 s, the last: FormatException: broken; no opinion for 30 s, then it is tried again");

        _bench.Time.Advance(TimeSpan.FromSeconds(30));
        await AskAsync("8", "9");
        asked.ShouldBe(6);

        await _bench.UntilAsync("bad", PluginState.Faulted, "FormatException: broken; no opinion for 60 s, then it is tried again");

        broken = false;
        _bench.Time.Advance(TimeSpan.FromSeconds(60));
        (await AskAsync("10", "11")).ShouldBe(["bad+good", "bad+good"]);
        await _bench.UntilAsync("bad", PluginState.Active);
    }

    [Fact]
    public async Task Questions_on_which_it_had_no_say_name_it_asked_or_not()
    {
        Bad((question, _) => question.Id == "2" ? Matches("bad") : throw new PluginException(PluginFault.RateLimited, "slow down"));
        await StartAsync();
        var answers = await AskForAnswersAsync("2", "3", "4");
        Enumerable.Range(0, 3).Select(answers.UnansweredFilters).ShouldBe([[], [new FilterId("bad")], [new FilterId("bad")]]);
        Enumerable.Range(0, 3).Select(answers.AllWereAsked).ShouldBe([true, true, false]);
    }

    [Fact]
    public async Task One_that_is_off_in_the_configuration_is_not_missed()
    {
        Bad((_, _) => Matches("bad"));
        await StartAsync();
        await Set.ApplyAsync(PluginBench.Plan(filters: [PluginBench.Filter("bad", "test.bad") with { Enabled = false }, PluginBench.Filter("good", "test.good")]));
        var answers = await AskForAnswersAsync("1");
        answers.UnansweredFilters(0).ShouldBeEmpty();
        answers.AllWereAsked(0).ShouldBeTrue();
    }

    [Fact]
    public async Task Failures_further_apart_than_a_minute_do_not_switch_it_off()
    {
        var asked = 0;
        Bad((_, _) =>
        {
            asked++;
            throw new FormatException("broken");
        });
        await StartAsync();
        for (var i = 0; i < 20; i++)
        {
            await AskAsync($"{i}");
            _bench.Time.Advance(TimeSpan.FromSeconds(16));
        }
        asked.ShouldBe(20);
    }

    [Theory]
    [InlineData(PluginFault.Config, "Faulted", "the model is gone; no opinion for 60 min, then it is tried again")]
    [InlineData(PluginFault.Auth, "Faulted", "the model is gone; no opinion for 60 min, then it is tried again")]
    [InlineData(PluginFault.Fatal, "Quarantined", "the model is gone; not started until")]
    public async Task One_that_knows_it_cannot_work_is_left_alone(PluginFault fault, string state, string detail)
    {
        var asked = 0;
        Bad((_, _) =>
        {
            asked++;
            throw new PluginException(fault, "the model is gone");
        });
        await StartAsync();
        (await AskAsync("a", "b", "c")).ShouldBe(["good", "good", "good"]);
        asked.ShouldBe(1);
        await _bench.UntilAsync("bad", Enum.Parse<PluginState>(state), detail);
    }

    [Fact]
    public async Task A_rate_limited_one_is_asked_again_when_its_time_has_come()
    {
        var limited = true;
        Bad((_, _) => limited ? throw new PluginException(PluginFault.RateLimited, "slow down") { RetryAfter = TimeSpan.FromMinutes(3) } : Matches("bad"));
        await StartAsync();
        await AskAsync("a");
        limited = false;
        _bench.Time.Advance(TimeSpan.FromSeconds(179));
        (await AskAsync("b")).ShouldBe(["good"]);
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        (await AskAsync("c")).ShouldBe(["bad+good"]);
    }

    [Fact]
    public async Task One_that_returns_null_has_failed()
    {
        Bad((_, _) => new ValueTask<IReadOnlyList<CategoryMatch>>((IReadOnlyList<CategoryMatch>)null!));
        await StartAsync();
        (await AskAsync("a")).ShouldBe(["good"]);
        _bench.Log.Of("test.bad 1.0.0").ShouldContain(line => line.Contains("ClassifyAsync returned null"));
    }

    [Fact]
    public async Task One_that_throws_in_its_constructor_is_tried_again()
    {
        var attempts = 0;
        _bench.Registry.FilterFactory("test.bad", _ => attempts++ == 0 ? throw new IOException("locked") : new Lists("bad"));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Faulted, "test.bad: IOException: locked; trying again in 2 s, faulted since 10:00");
        (await AskAsync("a")).ShouldBe(["good"]);
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        await _bench.UntilAsync("bad", PluginState.Active);
        (await AskAsync("b")).ShouldBe(["bad+good"]);
    }

    [Fact]
    public async Task One_that_hangs_in_its_constructor_delays_the_start_by_20_seconds_at_most()
    {
        using var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bench.Registry.FilterFactory("test.bad", _ =>
        {
            entered.SetResult();
            release.Wait(CancellationToken.None);
            return new Lists("bad");
        });
        var begun = _bench.Time.GetUtcNow();
        var starting = StartAsync();
        var faulted = _bench.UntilAsync("bad", PluginState.Faulted, "it did not come back from its constructor within 20 s");
        await PluginBench.OrHangAsync(entered.Task);
        await _bench.UntilAsync("good", PluginState.Active);
        _bench.Time.Advance(TimeSpan.FromSeconds(20));
        await PluginBench.OrHangAsync(starting);
        await faulted;
        (await AskAsync("a")).ShouldBe(["good"]);
        (_bench.Time.GetUtcNow() - begun).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(20));
        release.Set();
    }

    [Fact]
    public async Task A_watcher_of_the_status_that_throws_takes_no_filter_along()
    {
        Bad((_, _) => throw new PluginException(PluginFault.Config, "no words"));
        await StartAsync();
        Action watcher = () => throw new InvalidOperationException("watcher");
        _bench.Status.Changed += watcher;
        (await AskAsync("a", "b")).ShouldBe(["good", "good"]);
        (await AskAsync("c")).ShouldBe(["good"]);
        _bench.Status.Changed -= watcher;
    }
}
