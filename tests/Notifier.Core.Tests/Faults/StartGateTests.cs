using Notifier.Core.Faults;
using Notifier.Core.Faults.Calls;
using Notifier.Core.Plugins;

namespace Notifier.Core.Tests.Faults;

/// <summary>What each start makes of the end before it.</summary>
public sealed class StartGateTests : IDisposable
{
    private readonly PluginBench _bench = new();
    private readonly PluginEntry _entry = PluginEntry.Of(PluginBench.Source("kt-show", "notifier.x"));
    private readonly PluginEntry _other = PluginEntry.Of(PluginBench.Source("other", "notifier.y"));

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Three_ends_in_a_row_inside_its_code_quarantine_it_and_nobody_else()
    {
        Start(_entry).ShouldBeNull();
        Start(_entry).ShouldBeNull();
        Start(_entry, _entry).ShouldNotBeNull().Detail.ShouldContain("while its code ran (version unknown), 3 times in a row");
    }

    [Fact]
    public void An_end_elsewhere_begins_the_row_anew()
    {
        Start(_entry).ShouldBeNull();
        Start(_entry).ShouldBeNull();
        Start().ShouldBeNull();
        Start(_entry).ShouldBeNull();
        Start(_entry).ShouldBeNull();
        Start(_entry).ShouldNotBeNull().State.ShouldBe(PluginState.Quarantined);
    }

    [Fact]
    public void Who_was_inside_longest_is_blamed_alone()
    {
        for (var i = 0; i < 5; i++)
        {
            var gate = GateAfter([new LeftoverCall(_other.FileName, new PostKey("blog", $"{i / 3}")), new LeftoverCall(_entry.FileName, null)]);
            gate.Check(_entry).ShouldBeNull();
            gate.Check(_other)?.State.ShouldBe(PluginState.Quarantined);
        }
        GateAfter([]).KeptFrom(_other).ShouldBe([new PostKey("blog", "0"), new PostKey("blog", "1")]);
    }

    [Fact]
    public void Who_was_blamed_before_and_is_inside_again_is_blamed_also_when_another_began_a_moment_earlier()
    {
        Start(_entry).ShouldBeNull();
        Start(_other, _entry).ShouldBeNull();
        Start(_entry).ShouldNotBeNull().State.ShouldBe(PluginState.Quarantined);
    }

    [Fact]
    public void A_release_forgets_the_posts_it_was_kept_from()
    {
        GateAfter([new LeftoverCall(_entry.FileName, new PostKey("blog", "7"))]).Check(_entry).ShouldBeNull();
        var gate = GateAfter([new LeftoverCall(_entry.FileName, new PostKey("blog", "7"))]);
        gate.KeptFrom(_entry).ShouldBeEmpty("once may be a kill");
        gate.Check(_entry).ShouldBeNull();
        gate.KeptFrom(_entry).ShouldHaveSingleItem();

        new Charges(_bench.StateFolder).Release("kt-show").ShouldHaveSingleItem().Reason.ShouldEndWith("it was kept from blog/7");
        gate.KeptFrom(_entry).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_release_is_noticed_however_soon_it_comes()
    {
        var gate = GateAfter([]);
        var releases = gate.Charges.WatchReleasesAsync(_bench.Time, TestContext.Current.CancellationToken).GetAsyncEnumerator();
        var next = releases.MoveNextAsync().AsTask();
        gate.Quarantine(_entry, "it spins");
        new Charges(_bench.StateFolder).Release("notifier.x");

        _bench.Time.Advance(TimeSpan.FromSeconds(1));

        (await next.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBeTrue();
        releases.Current.ShouldBe("notifier.x");
    }

    private StartRefusal? Start(params PluginEntry[] inside) =>
        GateAfter([.. inside.Select(entry => new LeftoverCall(entry.FileName, null))]).Check(_entry);

    private StartGate GateAfter(IReadOnlyList<LeftoverCall> leftovers) => StartGate.Open(
        _bench.Registry, _bench.StateFolder, CallMarks.After(leftovers), null, safeMode: false, _bench.Time, _bench.Logger);
}
