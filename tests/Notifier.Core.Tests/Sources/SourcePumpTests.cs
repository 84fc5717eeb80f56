using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

/// <summary>How items become batches.</summary>
public sealed class SourcePumpTests : TwoSources
{
    [Fact]
    public async Task What_comes_at_once_is_stored_together_in_batches_of_256()
    {
        var items = Enumerable.Range(0, 600).Select(i => PluginBench.Item($"{i}")).ToArray();
        _bench.Registry.Source(Bad, (_, _) => Streams.Ending(items));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Active, "finished");
        _bench.Intake.BatchesOf("bad").Select(batch => batch.Count).ShouldBe([256, 256, 88]);
        _bench.Intake.IdsOf("bad").ShouldBe(items.Select(item => item.Question!.Id));
    }

    [Fact]
    public async Task A_single_post_does_not_wait_for_company()
    {
        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct, PluginBench.Item("1")));
        await StartAsync();
        (await _bench.Intake.TakenAsync("bad", 1)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_comes_while_a_post_is_being_stored_is_stored_together()
    {
        var (begun, storing, asked) = (Signal(), Signal(), Signal());
        _bench.Intake.Gate = source => source.Id.Value == "bad" && begun.TrySetResult() ? storing.Task : Task.CompletedTask;
        _bench.Registry.Source(Bad, (_, ct) => Streams.InTwoParts(
            [PluginBench.Item("1")], begun.Task, [PluginBench.Item("2"), PluginBench.Item("3"), PluginBench.Item("4")], asked, ct));
        await StartAsync();
        await PluginBench.OrHangAsync(asked.Task);
        storing.SetResult();
        await _bench.Intake.TakenAsync("bad", 4);
        _bench.Intake.BatchesOf("bad").Select(batch => batch.Count).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task A_step_that_takes_longer_than_a_batch_may_wait_is_no_fault()
    {
        _bench.Registry.Source(Bad, (_, ct) => Streams.Slow(() => _bench.Time.Advance(2 * Linger), ct));
        await StartAsync();
        (await _bench.Intake.TakenAsync("bad", 1)).ShouldBe(["1"]);
        await StopAsync();
        _bench.Log.Of("test.bad 1.0.0").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_flood_is_held_at_one_batch_and_takes_no_turn_of_others()
    {
        var storing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var yielded = 0;
        _bench.Intake.Gate = source => source.Id.Value == "bad" ? storing.Task : Task.CompletedTask;
        _bench.Registry.Source(Bad, (_, ct) => Streams.Counting(Streams.Flood(ct), () => yielded++));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Active);
        await TheGoodOneWorksAsync();
        yielded.ShouldBeLessThanOrEqualTo(257);
        storing.SetResult();
        await _bench.Intake.TakenAsync("bad", 10_000);
        await StopAsync();
        yielded.ShouldBeGreaterThanOrEqualTo(10_000);
    }

    [Fact]
    public async Task A_flood_that_lasts_is_named_and_told_to_be_over()
    {
        using var over = new CancellationTokenSource();
        _bench.Registry.Source(Bad, (_, ct) => Streams.Flood(ct, until: over.Token));
        await StartAsync();
        await _bench.Intake.TakenAsync("bad", 512);
        await TheGoodOneWorksAsync();
        _bench.Time.Advance(TimeSpan.FromSeconds(10));
        var status = await _bench.UntilAsync("bad", PluginState.Active, "flood: ");
        status.Detail.ShouldEndWith("without a pause; it is read as fast as posts can be stored, other sources keep their turn");
        _bench.Log.Of("test.bad 1.0.0").ShouldContain(line => line.Contains("flood"));
        await over.CancelAsync();
        await _bench.UntilAsync("bad", bad => bad is { State: PluginState.Active, Detail: "" });
    }

    [Fact]
    public async Task What_was_read_is_stored_when_the_host_stops()
    {
        var (read, storing) = (Signal(), Signal());
        _bench.Intake.Gate = source => source.Id.Value == "bad" ? storing.Task : Task.CompletedTask;
        _bench.Registry.Source(Bad, (_, ct) => Streams.Telling(read, ct, PluginBench.Item("1"), PluginBench.Item("2")));
        await StartAsync();
        await PluginBench.OrHangAsync(read.Task);
        _bench.Intake.IdsOf("bad").ShouldBeEmpty();
        var stopping = StopAsync();
        storing.SetResult();
        await stopping;
        _bench.Intake.IdsOf("bad").ShouldBe(["1", "2"]);
        _bench.Registry.Released.ShouldContain("bad");
    }

    [Fact]
    public async Task Faulty_items_are_left_out_and_named_and_the_rest_goes_on()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Ending(
            null!,
            PluginBench.Item(""),
            PluginBench.Item(new string('x', 513)),
            PluginBench.Item("반쪽 \ud83d"),
            PluginBench.Item("kept", null!),
            PluginBench.Item("2") with { Cursor = new Cursor(new string('c', 65_537)) },
            new SourceItem { Cursor = new Cursor("only") }));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Active, "finished");
        var taken = _bench.Intake.BatchesOf("bad").SelectMany(batch => batch).ToList();
        taken.Select(item => (item.Question?.Id, item.Question?.Text, item.Cursor?.Value)).ShouldBe(
        [
            (null, null, "after "),
            (null, null, $"after {new string('x', 513)}"),
            ("kept", "", "after kept"),
            ("2", "아이폰4는 언제 나오나요?", null),
            (null, null, "only"),
        ]);
        _bench.Log.Of("test.bad 1.0.0").ShouldContain("\"It yielded a question without an id; the question is skipped\"");
    }

    [Fact]
    public async Task A_source_that_yields_nothing_usable_is_faulted()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Ending(new SourceItem[100]));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Faulted, "100 items in a row could not be used");
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task One_that_blocks_later_on_is_named_until_it_goes_on()
    {
        using var release = new ManualResetEventSlim();
        var holds = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bench.Registry.Source(Bad, (_, ct) => Streams.Blocking(holds, release, ct));
        await StartAsync();
        await PluginBench.OrHangAsync(holds.Task);
        await TheGoodOneWorksAsync();
        _bench.Time.Advance(2 * FaultPolicy.StartTimeout);
        await _bench.UntilAsync("bad", PluginState.Faulted, "it holds its thread instead of awaiting");
        release.Set();
        await _bench.Intake.TakenAsync("bad", 1);
        _bench.Time.Advance(FaultPolicy.StartTimeout);
        await _bench.UntilAsync("bad", PluginState.Active);
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
