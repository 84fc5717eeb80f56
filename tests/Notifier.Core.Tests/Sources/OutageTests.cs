using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

/// <summary>A channel that is down for long.</summary>
public sealed class OutageTests : TwoSources
{
    [Fact]
    public async Task After_a_day_without_its_channel_a_source_reads_on_from_where_it_was_and_the_log_has_a_line_an_hour()
    {
        var isDown = true;
        SourceContext? resumed = null;
        _bench.Registry.Source(Bad, (context, ct) =>
        {
            resumed = context;
            return isDown ? Streams.Failing(new PluginException(PluginFault.Transient, "채널이 답하지 않습니다")) : Streams.Quiet(ct);
        });
        await _bench.Board.AcceptAsync(new("bad"), [], new Cursor("before the outage"), CancellationToken.None);
        await StartAsync();
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(24); passed += TimeSpan.FromMinutes(5))
        {
            await _bench.UntilAsync("bad", PluginState.Faulted, ", faulted since");
            var starts = StartsOf("bad");
            _bench.Time.Advance(TimeSpan.FromMinutes(5));
            await WaitForStartsAsync("bad", starts + 1);
        }
        (await _bench.UntilAsync("bad", PluginState.Faulted, ", faulted since")).Detail.ShouldEndWith("faulted since 2010-08-20 10:00");
        _bench.Log.Of("test.bad 1.0.0").Count.ShouldBeLessThanOrEqualTo(26);

        isDown = false;
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        (await _bench.UntilAsync("bad", PluginState.Faulted, "it is tried again since")).Detail.ShouldStartWith("faulted since 2010-08-20 10:00: ");
        resumed!.ResumeAfter.ShouldBe(new Cursor("before the outage"));
        await TheGoodOneWorksAsync();
        _bench.Time.Advance(FaultPolicy.HealthyAfter + FaultPolicy.StartTimeout);
        await _bench.UntilAsync("bad", PluginState.Active);
    }

    [Fact]
    public async Task One_that_hangs_at_its_next_attempt_stays_faulted_until_it_has_read_something()
    {
        var answers = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _bench.Registry.Source(Bad, (_, ct) => StartsOf("bad") == 1
            ? Streams.Failing(new IOException("gone"))
            : Streams.InTwoParts([], answers.Task, [PluginBench.Item("1")], asked, ct));
        await StartAsync();
        await _bench.UntilAsync("bad", PluginState.Faulted, ", faulted since");
        _bench.Time.Advance(FaultPolicy.FirstDelay);
        (await _bench.UntilAsync("bad", PluginState.Faulted, "it is tried again since")).Detail.ShouldStartWith("faulted since 10:00: IOException: gone");

        answers.SetResult();
        (await _bench.UntilAsync("bad", PluginState.Active)).Detail.ShouldBeEmpty();
    }
}
