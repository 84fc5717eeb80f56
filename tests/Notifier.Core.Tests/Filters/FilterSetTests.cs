using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Filters;

public sealed class FilterSetTests : TwoFilters
{
    [Fact]
    public async Task Matches_come_in_the_order_of_the_filters_with_the_filter_named()
    {
        Bad((_, _) => Matches("iphone", "android"));
        await StartAsync();
        var answers = await Set.ClassifyAsync([new Question { Id = "1", Text = "아이폰" }], CancellationToken.None);
        answers[0].Select(match => (match.Filter.Value, match.Category.Value)).ShouldBe([("bad", "iphone"), ("bad", "android"), ("good", "good")]);
    }

    [Fact]
    public async Task An_empty_batch_has_an_empty_answer()
    {
        Bad((_, _) => Matches("bad"));
        await StartAsync();
        (await AskAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_filter_takes_over_and_the_old_one_is_disposed()
    {
        Bad((_, _) => Matches("old"));
        await StartAsync();
        Bad((_, _) => Matches("new"));
        await ApplyAsync("""{"words":["아이폰"]}""");
        (await AskAsync("1")).ShouldBe(["new+good"]);
        _bench.Registry.Released.ShouldBe(["bad"]);
        _bench.Registry.Constructed.Order().ShouldBe(["bad", "bad", "good"]);
    }

    [Fact]
    public async Task A_new_version_of_a_plugin_takes_over_alone()
    {
        Bad((_, _) => Matches("old"));
        await StartAsync();
        Bad((_, _) => Matches("new"));
        await Set.ReloadAsync("test.bad");
        (await AskAsync("1")).ShouldBe(["new+good"]);
        _bench.Registry.Released.ShouldBe(["bad"]);
    }

    [Fact]
    public async Task The_old_filter_finishes_what_it_was_asked_before_it_is_disposed()
    {
        var answer = new TaskCompletionSource<IReadOnlyList<CategoryMatch>>();
        var entered = new TaskCompletionSource();
        Bad((_, _) =>
        {
            entered.TrySetResult();
            return new(answer.Task);
        });
        await StartAsync();
        var asked = AskAsync("1");
        await PluginBench.OrHangAsync(entered.Task);
        Bad((_, _) => Matches("new"));
        var starts = _bench.UntilAsync("bad", PluginState.Starting);
        var applied = ApplyAsync("""{"changed":true}""");
        await starts;
        await _bench.UntilAsync("bad", PluginState.Active);
        _bench.Registry.Released.ShouldBeEmpty();
        answer.SetResult([Match("old")]);
        (await asked).ShouldBe(["old+good"]);
        await PluginBench.OrHangAsync(applied);
        _bench.Registry.Released.ShouldBe(["bad"]);
        (await AskAsync("2")).ShouldBe(["new+good"]);
    }

    [Fact]
    public async Task A_removed_filter_is_disposed_and_forgotten()
    {
        Bad((_, _) => Matches("bad"));
        await StartAsync();
        await Set.ApplyAsync(PluginBench.Plan(filters: [PluginBench.Filter("good", "test.good")]));
        (await AskAsync("1")).ShouldBe(["good"]);
        _bench.Status.Snapshot.Select(status => status.Id).ShouldBe(["good"]);
    }

    [Fact]
    public async Task Safe_mode_leaves_every_question_without_opinion()
    {
        _bench.SafeMode = true;
        await StartAsync();
        (await AskAsync("1")).ShouldBe([""]);
        _bench.Status.Snapshot.ShouldAllBe(status => status.State == PluginState.Disabled);
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_let_go()
    {
        Bad((_, _) => new(new TaskCompletionSource<IReadOnlyList<CategoryMatch>>().Task));
        await StartAsync();
        using var stop = new CancellationTokenSource();
        var asked = Set.ClassifyAsync([new Question { Id = "1", Text = "" }], stop.Token).AsTask();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(asked);
        var next = AskAsync("2");
        await UntilLateAsync();
        (await next).ShouldBe(["good"]);
    }

    [Fact]
    public async Task Questions_without_a_match_share_one_empty_list()
    {
        _bench.Registry.FilterFactory("test.good", _ => new Lists());
        Bad((_, _) => Matches());
        await StartAsync();
        var answers = await Set.ClassifyAsync([new Question { Id = "1", Text = "" }, new Question { Id = "2", Text = "" }], CancellationToken.None);
        answers[0].ShouldBeEmpty();
        answers[0].ShouldBeSameAs(answers[1]);
    }
}
