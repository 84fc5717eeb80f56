using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Reload;

namespace Notifier.Core.Tests.Configuration;

public sealed class ReloadTests : IAsyncDisposable
{
    private readonly ConfigurationDesk _desk = new();
    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConfigurationWatcher _watcher;
    private readonly LastGoodConfiguration _lastGood;
    private readonly IAsyncEnumerator<ConfigurationResult> _results;
    private Action _changed = () => { };
    private int _loads;

    public ReloadTests()
    {
        _lastGood = new LastGoodConfiguration(Path.Combine(_desk.Folder, "state"));
        _watcher = new ConfigurationWatcher(_desk.File, Load, _lastGood, Watch, _time);
        var first = _desk.Load(GoodFile.Text);
        _results = _watcher.WatchAsync(first.Text, _stop.Token).GetAsyncEnumerator();
    }

    [Fact]
    public async Task A_changed_file_becomes_a_new_plan_once_it_has_come_to_rest()
    {
        var next = _results.MoveNextAsync();
        Save(GoodFile.With("\"capacity\": 3", "\"capacity\": 4"));
        _time.Advance(ConfigurationWatcher.Rest / 2);
        Save(GoodFile.With("\"capacity\": 3", "\"capacity\": 5"));
        _time.Advance(ConfigurationWatcher.Rest / 2);
        next.IsCompleted.ShouldBeFalse();

        _time.Advance(ConfigurationWatcher.Rest);

        (await Reached(next)).Plan!.Me.Capacity.ShouldBe(5);
    }

    [Fact]
    public async Task A_broken_save_yields_its_errors_and_leaves_the_last_good_copy_alone()
    {
        await AfterSaving(GoodFile.With("\"capacity\": 3", "\"capacity\": 4"));

        var broken = await AfterSaving(GoodFile.With("\"capacity\": 3", "\"capacity\": \"많이\""));

        broken.Plan.ShouldBeNull();
        broken.Errors.ShouldHaveSingleItem().Code.ShouldBe("NC010");
        File.ReadAllText(_lastGood.Path).ShouldContain("\"capacity\": 4");
        (await AfterSaving(GoodFile.Text)).Plan!.Me.Capacity.ShouldBe(3);
    }

    [Fact]
    public async Task A_file_renamed_over_ours_is_read()
    {
        var next = _results.MoveNextAsync();
        Replace(GoodFile.With("\"capacity\": 3", "\"capacity\": 9"));
        _time.Advance(ConfigurationWatcher.Rest);

        (await Reached(next)).Plan!.Me.Capacity.ShouldBe(9);
    }

    [Fact]
    public async Task A_vanished_file_is_an_error_and_comes_back_as_a_plan()
    {
        var next = _results.MoveNextAsync();
        File.Delete(_desk.File);
        _changed();
        _time.Advance(ConfigurationWatcher.Rest);
        var vanished = await Reached(next);
        vanished.Plan.ShouldBeNull();
        vanished.Errors.ShouldHaveSingleItem().Code.ShouldBe("NC001");

        (await AfterSaving(GoodFile.Text)).Plan.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_that_was_emptied_and_then_vanished_is_missing_and_no_longer_empty()
    {
        (await AfterSaving("")).Errors.ShouldHaveSingleItem().Code.ShouldBe("NC003");
        var next = _results.MoveNextAsync();
        File.Delete(_desk.File);
        _changed();
        _time.Advance(ConfigurationWatcher.Rest);
        (await Reached(next)).Errors.ShouldHaveSingleItem().Code.ShouldBe("NC001");
    }

    [Fact]
    public async Task A_file_that_is_not_text_is_named_once_and_not_at_every_poll()
    {
        var next = _results.MoveNextAsync();
        await File.WriteAllBytesAsync(_desk.File, [0xBE, 0xC6, 0xC0, 0xCC]);
        _changed();
        _time.Advance(ConfigurationWatcher.Rest);
        (await Reached(next)).Errors.ShouldHaveSingleItem().Code.ShouldBe("NC004");

        var afterwards = _results.MoveNextAsync();
        _time.Advance(ConfigurationWatcher.Poll);
        _time.Advance(ConfigurationWatcher.Rest);
        Replace(GoodFile.With("\"capacity\": 3", "\"capacity\": 7"));
        _time.Advance(ConfigurationWatcher.Rest);
        (await Reached(afterwards)).Plan!.Me.Capacity.ShouldBe(7);
        _loads.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_nobody_told_us_about_is_found_by_the_poll()
    {
        var next = _results.MoveNextAsync();
        await File.WriteAllTextAsync(_desk.File, GoodFile.With("\"capacity\": 3", "\"capacity\": 6"));
        _time.Advance(ConfigurationWatcher.Poll);
        _time.Advance(ConfigurationWatcher.Rest);

        (await Reached(next)).Plan!.Me.Capacity.ShouldBe(6);
    }

    [Fact]
    public async Task A_file_saved_without_change_is_no_news()
    {
        var next = _results.MoveNextAsync();
        Replace(GoodFile.Text);
        _time.Advance(ConfigurationWatcher.Rest);
        Replace(GoodFile.With("\"capacity\": 3", "\"capacity\": 7"));
        _time.Advance(ConfigurationWatcher.Rest);

        (await Reached(next)).Plan!.Me.Capacity.ShouldBe(7);
        _loads.ShouldBe(1);
    }

    [Fact]
    public async Task A_refresh_reads_the_same_text_again()
    {
        var next = _results.MoveNextAsync();
        _watcher.Refresh();

        (await Reached(next)).Plan.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_change_between_the_first_reading_and_the_watch_is_noticed()
    {
        Save(GoodFile.With("\"capacity\": 3", "\"capacity\": 8"));

        (await Reached(_results.MoveNextAsync())).Plan!.Me.Capacity.ShouldBe(8);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_saved_is_a_warning_and_the_plan_is_used()
    {
        await File.WriteAllTextAsync(Path.Combine(_desk.Folder, "state"), "a file where the folder should be");

        var result = await AfterSaving(GoodFile.With("\"capacity\": 3", "\"capacity\": 4"));

        result.Plan.ShouldNotBeNull();
        result.Errors.ShouldHaveSingleItem().ToString().ShouldContain("warning NC056: the copy");
    }

    [Fact]
    public async Task Whoever_starts_with_a_broken_file_goes_on_from_the_last_good_one()
    {
        _lastGood.SavedAt(_desk.File).ShouldBeNull();
        await AfterSaving(GoodFile.With("\"capacity\": 3", "\"capacity\": 4"));
        await AfterSaving("{");

        _lastGood.SavedAt(_desk.File).ShouldNotBeNull();
        var plan = _desk.Loader.Load(_desk.File, copy: _lastGood.Path).Plan.ShouldNotBeNull();
        plan.Me.Capacity.ShouldBe(4);
        plan.Path.ShouldBe(_desk.File);
    }

    [Fact]
    public async Task The_last_good_copy_of_another_file_does_not_count()
    {
        await AfterSaving(GoodFile.With("\"capacity\": 3", "\"capacity\": 4"));

        _lastGood.SavedAt(_desk.File + ".other").ShouldBeNull();
    }

    private ConfigurationResult Load()
    {
        _loads++;
        return _desk.Loader.Load(_desk.File);
    }

    private async Task<ConfigurationResult> AfterSaving(string text)
    {
        var next = _results.MoveNextAsync();
        Save(text);
        _time.Advance(ConfigurationWatcher.Rest);
        return await Reached(next);
    }

    private void Save(string text)
    {
        File.WriteAllText(_desk.File, text);
        _changed();
    }

    /// <summary>As careful editors save: nobody ever sees half a file.</summary>
    private void Replace(string text)
    {
        var draft = _desk.File + ".tmp";
        File.WriteAllText(draft, text);
        File.Move(draft, _desk.File, overwrite: true);
        _changed();
    }

    private async Task<ConfigurationResult> Reached(ValueTask<bool> next)
    {
        (await next).ShouldBeTrue();
        return _results.Current;
    }

    private MemoryStream Watch(string path, Action changed)
    {
        _changed = changed;
        return new MemoryStream();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _results.DisposeAsync();
        _stop.Dispose();
        _desk.Dispose();
    }
}
