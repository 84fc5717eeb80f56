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
            await _bench.UntilAsync("bad", PluginState.Faulted, "faulted since");
            var starts = StartsOf("bad");
            _bench.Time.Advance(TimeSpan.FromMinutes(5));
            await WaitForStartsAsync("bad", starts + 1);
        }
        (await _bench.UntilAsync("bad", PluginState.Faulted)).Detail.ShouldEndWith("faulted since 2010-08-20 10:00");
        _bench.Log.Of("test.bad 1.0.0").Count.ShouldBeLessThanOrEqualTo(26);

        isDown = false;
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        await _bench.UntilAsync("bad", PluginState.Active);
        resumed!.ResumeAfter.ShouldBe(new Cursor("before the outage"));
        await TheGoodOneWorksAsync();
    }
}
