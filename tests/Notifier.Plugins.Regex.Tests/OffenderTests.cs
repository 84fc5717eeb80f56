using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Tests;

public sealed class OffenderTests
{
    /// <summary>Takes time that doubles with each a, and cannot do without backtracking because it refers back.</summary>
    private const string Runaway = @"(x?)\1(a+)+$";

    private static readonly string Poison = new string('a', 40) + "!";

    [Fact]
    public async Task A_pattern_that_takes_too_long_is_passed_over_and_the_others_still_decide()
    {
        var options = Filters.Options(("slow", new() { Any = [Runaway] }), ("billing", new() { Any = ["!$"] }));
        options.Timeout = TimeSpan.FromMilliseconds(100);

        (await new RegexFilter(options, new RecordingHost()).CategoriesOf(Poison)).ShouldBe(["billing"]);
    }

    [Fact]
    public async Task A_post_gets_so_much_time_and_no_more()
    {
        var host = new RecordingHost();
        var filter = Filters.Of(host, ("slow", new() { Any = [Runaway, $"b?{Runaway}", $"c?{Runaway}"] }));

        (await filter.CategoriesOf(Poison)).ShouldBeEmpty();
        host.Logged.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_repeat_offender_is_switched_off_and_named()
    {
        var host = new RecordingHost();
        var filter = Filters.Of(host, ("slow", new() { Any = [Runaway, "bbb"] }));

        for (var i = 0; i < 5; i++)
            await filter.Classify(Poison);

        host.Logged.Count(entry => entry.Level == PluginLogLevel.Information).ShouldBe(2);
        var warning = host.Logged.Where(entry => entry.Level == PluginLogLevel.Warning).ShouldHaveSingleItem().Message;
        warning.ShouldContain("category \"slow\"");
        warning.ShouldContain(Runaway);
        host.Health.ShouldHaveSingleItem().Healthy.ShouldBeFalse();
        host.Health[0].Detail.ShouldContain(Runaway);
        (await filter.CategoriesOf("aaa")).ShouldBeEmpty();
        (await filter.CategoriesOf("bbb")).ShouldBe(["slow"]);
    }

    [Fact]
    public async Task The_same_pattern_without_the_reference_cannot_run_away()
    {
        var host = new RecordingHost();

        (await Filters.Of(host, ("fine", new() { Any = ["(a+)+$"] })).CategoriesOf(Poison)).ShouldBeEmpty();
        host.Logged.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancellation_is_heeded()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await Filters.Of("x").ClassifyAsync(new Question { Id = "1", Text = "x" }, cancelled.Token));
    }
}
