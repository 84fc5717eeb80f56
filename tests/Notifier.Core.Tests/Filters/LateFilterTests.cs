using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Filters;

/// <summary>What becomes of filters that do not answer in time.</summary>
public sealed class LateFilterTests : TwoFilters
{
    [Fact]
    public async Task One_that_spins_keeps_its_thread_while_the_others_go_on_and_is_back_as_soon_as_it_comes_back()
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
        answers.UnansweredFilters(0).ShouldBe([new FilterId("bad")]);
        answers.UnansweredFilters(1).ShouldBe([new FilterId("bad")]);
        (answers.AllWereAsked(0), answers.AllWereAsked(1)).ShouldBe((true, false));
        (await AskAsync("c")).ShouldBe(["good"]);

        _bench.Time.Advance(FaultPolicy.FilterGrace);
        await _bench.UntilAsync("bad", PluginState.Faulted,
            "it has been inside a question since 10:00 and holds its thread; no opinion until it comes back");
        _bench.Time.Advance(TimeSpan.FromHours(3));
        (await AskAsync("d")).ShouldBe(["good"]);
        Quarantines.ShouldBeEmpty();

        release.Set();
        await _bench.UntilAsync("bad", PluginState.Faulted, "it came back from the question it was inside since 10:00; it is tried with the next question");
        (await AskAsync("e")).ShouldBe(["bad+good"]);
        await _bench.UntilAsync("bad", PluginState.Active);
    }

    [Fact]
    public async Task One_slow_answer_switches_it_off_for_half_a_minute_and_each_further_one_for_twice_as_long()
    {
        using var release = new SemaphoreSlim(0);
        using var entered = new SemaphoreSlim(0);
        var slow = true;
        Bad((_, _) =>
        {
            if (slow)
            {
                entered.Release();
                release.Wait(CancellationToken.None);
            }
            return Matches("bad");
        });
        await StartAsync();
        foreach (var left in new[] { 30, 55, 115, 235, 295, 295 })
        {
            var answers = AskAsync("a");
            await PluginBench.OrHangAsync(entered.WaitAsync());
            LetItBeLate();
            (await answers).ShouldBe(["good"]);
            _bench.Time.Advance(FaultPolicy.FilterGrace);
            await _bench.UntilAsync("bad", PluginState.Faulted, "it has been inside a question");
            release.Release();
            await _bench.UntilAsync("bad", PluginState.Faulted, $"it came back from the question it was inside since");
            (await _bench.UntilAsync("bad", _ => true)).Detail.ShouldEndWith($"no opinion for {left} s, then it is tried again");
            _bench.Time.Advance(TimeSpan.FromSeconds(left - 1));
            (await AskAsync("b")).ShouldBe(["good"]);
            _bench.Time.Advance(TimeSpan.FromSeconds(1));
        }
        slow = false;
        (await AskAsync("c")).ShouldBe(["bad+good"]);
        await _bench.UntilAsync("bad", PluginState.Active);
        Quarantines.ShouldBeEmpty();
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
    public async Task One_that_awaits_for_ever_is_off_until_it_comes_back()
    {
        var answer = new TaskCompletionSource<IReadOnlyList<CategoryMatch>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Bad((_, _) => new(answer.Task));
        await StartAsync();
        var answers = AskAsync("a");
        await UntilLateAsync();
        (await answers).ShouldBe(["good"]);
        _bench.Time.Advance(FaultPolicy.FilterGrace);
        var status = await _bench.UntilAsync("bad", PluginState.Faulted, "it has been inside a question since ");
        status.Detail.ShouldEndWith("; no opinion until it comes back");
        _bench.Time.Advance(TimeSpan.FromMinutes(1));
        (await AskAsync("b")).ShouldBe(["good"]);

        answer.SetResult([Match("bad")]);
        await _bench.UntilAsync("bad", PluginState.Faulted, "it is tried with the next question");
        (await AskAsync("c")).ShouldBe(["bad+good"]);
        Quarantines.ShouldBeEmpty();
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

    [Fact]
    public async Task One_that_is_just_fast_enough_gives_a_batch_on_after_five_seconds()
    {
        var asked = 0;
        Bad((_, _) =>
        {
            asked++;
            _bench.Time.Advance(TimeSpan.FromMilliseconds(200));
            return Matches("bad");
        });
        await StartAsync();
        string[] questions = [.. Enumerable.Range(1, 30).Select(i => $"{i}")];
        var answers = await AskForAnswersAsync(questions);
        asked.ShouldBe(25);
        answers.ShouldAllBe(matches => matches.Any(match => match.Category == new CategoryId("good")));
        Enumerable.Range(0, 30).Count(answers.AllWereAsked).ShouldBe(25);
        answers.UnansweredFilters(29).ShouldBe([new FilterId("bad")]);
        _bench.Log.Of("test.bad 1.0.0").ShouldContain(line => line.Contains("No opinion on 5 of 30 questions"));

        (await AskAsync("again")).ShouldBe(["bad+good"]);
        _bench.Status.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_three_left_behind_and_the_present_one_no_further_is_started_however_often_it_is_replaced()
    {
        using var release = new ManualResetEventSlim();
        using var entered = new SemaphoreSlim(0);
        Bad((_, _) =>
        {
            entered.Release();
            release.Wait(CancellationToken.None);
            return Matches("bad");
        });
        await StartAsync();
        for (var i = 0; i <= LeftBehind.Most; i++)
        {
            var answers = AskAsync("a");
            await PluginBench.OrHangAsync(entered.WaitAsync());
            LetItBeLate();
            (await answers).ShouldBe(["good"]);
            await ApplyAsync($$"""{"version":{{i}}}""");
        }
        await _bench.UntilAsync("bad", PluginState.Faulted, "not started yet");
        (await AskAsync("b")).ShouldBe(["good"]);

        release.Set();
        await _bench.UntilAsync("bad", PluginState.Active);
        (await AskAsync("c")).ShouldBe(["bad+good"]);
    }

    private IEnumerable<string> Quarantines =>
        Directory.Exists(Path.Combine(_bench.StateFolder, "quarantine")) ? Directory.EnumerateFiles(Path.Combine(_bench.StateFolder, "quarantine")) : [];

    /// <summary>The watch has seen the call, and then five times that it is still the same.</summary>
    private void LetItBeLate()
    {
        for (var tick = 0; tick < 6; tick++)
            _bench.Time.Advance(FaultPolicy.FilterTimeout / 5);
    }
}
