using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

/// <summary>What goes wrong with a source, and that the source beside it never notices.</summary>
public sealed class SourceFaultTests : TwoSources
{
    [Fact]
    public async Task One_that_throws_in_its_constructor_is_named_and_started_again()
    {
        _bench.Registry.SourceFactory(Bad, _ => throw new IOException("no route to 채널"));
        await StartAsync();
        var status = await _bench.UntilAsync("bad", PluginState.Faulted);
        status.Detail.ShouldBe("test.bad: IOException: no route to 채널; trying again in 2 s, faulted since 10:00");
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        await _bench.UntilAsync("bad", PluginState.Faulted, "trying again in 4 s, faulted since 10:00");
        _bench.Log.Of(Bad).ShouldContain("\"bad\": IOException: no route to 채널; trying again in 2 s, faulted since 10:00");
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task What_was_read_before_a_fault_is_stored_and_the_restart_resumes_from_there()
    {
        var contexts = new List<SourceContext>();
        _bench.Registry.Source(Bad, (context, ct) =>
        {
            contexts.Add(context);
            return contexts.Count == 1 ? Streams.Failing(new IOException("gone"), PluginBench.Item("1"), PluginBench.Item("2")) : Streams.Quiet(ct);
        });
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Faulted);
        _bench.Intake.IdsOf("bad").ShouldBe(["1", "2"]);
        await _bench.Board.AcceptAsync(new("bad"), [], new Cursor("after 2"), CancellationToken.None);
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        await _bench.UntilAsync("bad", PluginState.Faulted, "it is tried again since");
        contexts.Select(context => context.ResumeAfter).ShouldBe([null, new Cursor("after 2")]);
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task One_that_holds_its_thread_is_named_with_the_place_and_left_behind()
    {
        using var release = new ManualResetEventSlim();
        _bench.Registry.SourceFactory(Bad, _ =>
        {
            release.Wait(CancellationToken.None);
            throw new IOException("late");
        });
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Starting);
        await TheGoodOneWorksAsync();
        await WaitForStartsAsync("bad", 1);
        _bench.Time.Advance(TimeSpan.FromSeconds(20));
        var status = await _bench.UntilAsync("bad", PluginState.Faulted);
        status.Detail.ShouldStartWith("test.bad: it did not come back from its constructor within 20 s and holds its thread");
        release.Set();
    }

    [Fact]
    public async Task A_quiet_channel_is_not_a_hang()
    {
        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Active);
        _bench.Time.Advance(TimeSpan.FromHours(1));
        (await _bench.UntilAsync("bad", _ => true)).State.ShouldBe(PluginState.Active);
    }

    [Fact]
    public async Task One_that_ends_has_finished_and_is_not_started_again()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Ending(PluginBench.Item("1")));
        await StartAsync();
        (await _bench.UntilAsync("bad", PluginState.Active, "finished")).Plugin.ShouldBe("test.bad 1.0.0");
        _bench.Intake.IdsOf("bad").ShouldBe(["1"]);
        _bench.Registry.Released.ShouldContain("bad");
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task A_rate_limit_is_waited_for_and_never_leads_to_quarantine()
    {
        _bench.Registry.Source(Bad, (_, _) =>
            Streams.Failing(new PluginException(PluginFault.RateLimited, "450 of 450 calls used") { RetryAfter = TimeSpan.FromMinutes(15) }));
        await StartAsync();
        for (var i = 0; i < 12; i++)
        {
            var until = _bench.Time.GetUtcNow() + TimeSpan.FromMinutes(15);
            var status = await _bench.UntilAsync("bad", PluginState.Waiting);
            status.Detail.ShouldBe($"test.bad 1.0.0: 450 of 450 calls used; waiting until {until:HH:mm}");
            _bench.Status.Faults.ShouldBeEmpty();
            var again = _bench.UntilAsync("bad", PluginState.Starting);
            _bench.Time.Advance(TimeSpan.FromMinutes(15));
            await again;
        }
        await TheGoodOneWorksAsync();
    }

    [Theory]
    [InlineData(PluginFault.Auth)]
    [InlineData(PluginFault.Config)]
    public async Task Refused_credentials_and_options_are_tried_again_hourly_and_at_once_after_a_change(PluginFault fault)
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Failing(new PluginException(fault, "토큰이 만료되었습니다")));
        await StartAsync();
        var status = await _bench.UntilAsync("bad", PluginState.Faulted);
        status.Detail.ShouldBe(
            "test.bad 1.0.0: 토큰이 만료되었습니다; tried again every hour, and at once when its configuration changes, faulted since 10:00");
        _bench.Time.Advance(TimeSpan.FromMinutes(59));
        await ApplyAsync();
        StartsOf("bad").ShouldBe(1);
        _bench.Time.Advance(TimeSpan.FromMinutes(1));
        await WaitForStartsAsync("bad", 2);

        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct));
        await ApplyAsync("""{"token":"new"}""");
        await _bench.UntilAsync("bad", PluginState.Active);
        await TheGoodOneWorksAsync();
    }

    [Fact]
    public async Task The_board_refusing_a_batch_loses_nothing_and_is_not_held_against_the_source()
    {
        _bench.Registry.Source(Bad, (_, _) => Streams.Ending(PluginBench.Item("1")));
        for (var i = 0; i < 10; i++)
            _bench.Intake.Refuse(new IOException("disk full"));
        _bench.Registry.Source(Good, (_, ct) => Streams.Quiet(ct));
        await StartAsync();
        await _bench.UntilAsync("good", PluginState.Active);
        await _bench.UntilAsync("bad", PluginState.Faulted, "its questions cannot be stored: IOException: disk full");
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 30, 30, 30, 30, 30 })
            await _bench.Time.PassAsync(TimeSpan.FromSeconds(seconds));
        await _bench.UntilAsync("bad", PluginState.Active, "finished");
        _bench.Intake.IdsOf("bad").ShouldBe(["1"]);
        StartsOf("bad").ShouldBe(1);
    }
}
