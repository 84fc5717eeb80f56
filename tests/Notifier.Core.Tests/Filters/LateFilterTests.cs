using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Filters;

/// <summary>What becomes of filters that do not answer in time.</summary>
public sealed class LateFilterTests : TwoFilters
{
    [Fact]
    public async Task One_that_spins_keeps_its_thread_and_is_quarantined_while_the_others_go_on()
    {
        using var release = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        Bad((_, _) =>
        {
            entered.Set();
            release.Wait(CancellationToken.None);
            return Matches("bad");
        });
        await StartAsync();
        var asked = AskForAnswersAsync("a", "b");
        entered.Wait(CancellationToken.None);
        await UntilLateAsync();
        var answers = await asked;
        answers.ShouldAllBe(matches => matches.Single().Category == new CategoryId("good"));
        answers.SilentOn(0).ShouldBe([new FilterId("bad")]);
        answers.SilentOn(1).ShouldBe([new FilterId("bad")]);
        (answers.AllWereAsked(0), answers.AllWereAsked(1)).ShouldBe((true, false));
        (await AskAsync("c")).ShouldBe(["good"]);

        _bench.Time.Advance(FaultPolicy.FilterGrace);
        var status = await _bench.UntilAsync("bad", PluginState.Quarantined);
        status.Detail.ShouldStartWith("test.bad: it spins: it has not come back from a question; a restart of Notifier frees its processor");
        (await AskAsync("d")).ShouldBe(["good"]);
        release.Set();
    }

    [Fact]
    public async Task One_that_is_late_once_is_asked_again_when_it_has_come_back()
    {
        using var release = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        var slow = true;
        Bad((_, _) =>
        {
            if (slow)
            {
                entered.Set();
                release.Wait(CancellationToken.None);
            }
            return Matches("bad");
        });
        await StartAsync();
        var answers = AskAsync("a");
        entered.Wait(CancellationToken.None);
        await UntilLateAsync();
        (await answers).ShouldBe(["good"]);
        slow = false;
        release.Set();
        while ((await AskAsync("b"))[0] != "bad+good")
            await Task.Yield();
        _bench.Status.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_awaits_too_long_has_no_opinion_and_is_told_to_stop()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Bad(async (_, ct) =>
        {
            await using var registration = ct.Register(stopped.SetResult);
            await stopped.Task;
            return [];
        });
        await StartAsync();
        var answers = AskAsync("a", "b");
        await UntilLateAsync();
        (await answers).ShouldBe(["good", "good"]);
        await PluginBench.OrHangAsync(stopped.Task);
        _bench.Log.Of("test.bad 1.0.0").ShouldContain("\"No opinion on a question: it did not answer within 250 ms\"");
    }

    [Fact]
    public async Task One_that_awaits_for_ever_is_quarantined()
    {
        Bad((_, _) => new ValueTask<IReadOnlyList<CategoryMatch>>(new TaskCompletionSource<IReadOnlyList<CategoryMatch>>().Task));
        await StartAsync();
        var answers = AskAsync("a");
        await UntilLateAsync();
        (await answers).ShouldBe(["good"]);
        _bench.Time.Advance(FaultPolicy.FilterGrace);
        await _bench.UntilAsync("bad", PluginState.Quarantined, "it has not come back from a question");
        (await AskAsync("b")).ShouldBe(["good"]);
    }

    [Fact]
    public async Task One_that_answers_asynchronously_but_in_time_is_heard()
    {
        Bad(async (_, _) =>
        {
            await Task.Yield();
            return [Match("bad")];
        });
        await StartAsync();
        (await AskAsync("a", "b", "c")).ShouldBe(["bad+good", "bad+good", "bad+good"]);
    }
}
