using Notifier.Core.Faults;

namespace Notifier.Core.Tests.Faults;

public sealed class StartMarkersTests : IDisposable
{
    private readonly PluginBench _bench = new();
    private readonly PluginEntry _entry = PluginEntry.Of(PluginBench.Source("kt-show", "notifier.x"));
    private readonly StartMarkers _markers;

    public StartMarkersTests() => _markers = new StartMarkers(_bench.StateFolder, _bench.Time, _bench.Logger);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void An_orderly_start_leaves_no_marker()
    {
        using (_markers.Begin(_entry, "1.0.0"))
            File.Exists(MarkerPath).ShouldBeTrue();
        File.Exists(MarkerPath).ShouldBeFalse();
        _markers.TakeLeftover(_entry).ShouldBeNull();
    }

    [Fact]
    public void A_marker_that_somebody_holds_is_not_a_leftover()
    {
        using var held = _markers.Begin(_entry, "1.0.0");
        _markers.TakeLeftover(_entry).ShouldBeNull();
        File.Exists(MarkerPath).ShouldBeTrue();
    }

    [Fact]
    public void A_leftover_is_told_once_with_what_it_says()
    {
        WriteAsCrashed();
        var marker = _markers.TakeLeftover(_entry);
        marker.ShouldBe(new StartMarker("notifier.x", "1.0.0", _bench.Time.GetUtcNow()));
        _markers.TakeLeftover(_entry).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"plugin\":")]
    [InlineData("null")]
    public void A_leftover_cut_short_by_the_crash_counts_too(string content)
    {
        File.WriteAllText(MarkerPath, content);
        _markers.TakeLeftover(_entry).ShouldNotBeNull().Plugin.ShouldBe("notifier.x");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_nobody()
    {
        var markers = new StartMarkers(Path.Combine(_bench.StateFolder, "file"), _bench.Time, _bench.Logger);
        File.WriteAllText(Path.Combine(_bench.StateFolder, "file"), "in the way");
        using var held = markers.Begin(_entry, "1.0.0");
        markers.TakeLeftover(_entry).ShouldBeNull();
    }

    [Theory]
    [InlineData("kt-show", "source-kt-show")]
    [InlineData("../../etc", "source-%002e%002e%002f%002e%002e%002fetc")]
    [InlineData("KT", "source-%004b%0054")]
    [InlineData("쇼", "source-%c1fc")]
    public void Every_id_is_a_file_name_of_its_own(string id, string name) =>
        PluginEntry.Of(PluginBench.Source(id)).FileName.ShouldBe(name);

    private string MarkerPath => Path.Combine(_bench.StateFolder, "source-kt-show");

    private void WriteAsCrashed() =>
        File.WriteAllText(MarkerPath, $$"""{"plugin":"notifier.x","version":"1.0.0","at":"{{_bench.Time.GetUtcNow():O}}"}""");
}
