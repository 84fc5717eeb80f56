using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Sources;
using Notifier.Core.Tests.Alerts;
using Notifier.Core.Tests.Board;
using Notifier.Core.Tests.Faults;
using Notifier.Core.Tests.Filters;
using Serilog.Core;

namespace Notifier.Core.Tests.Sources;

/// <summary>What arrived while a filter had no say, on a real board.</summary>
public sealed class ReclassifierTests : DeskFixture
{
    private readonly WordFilters _filters = new();

    public ReclassifierTests() => Plan = PluginBench.Plan(
        null, null,
        new Category { Id = new("iphone"), Name = "iPhone", Use = CategoryUse.Routed },
        new Category { Id = new("announcement"), Name = "Announcement", Use = CategoryUse.Ignored });

    [Fact]
    public async Task Is_classified_when_the_filter_is_back()
    {
        await WaitForFilterAsync("1", "iphone 언제 나와요");
        await WaitForFilterAsync("2", "announcement");

        (await HearAsync()).ShouldBeFalse();

        var question = await FindAsync(IdOf("1"));
        question.State.ShouldBe(QuestionState.Open);
        question.Classification.Category.ShouldBe(new("iphone"));
        question.Classification.Silent.ShouldBeEmpty();
        (await FindAsync(IdOf("2"))).State.ShouldBe(QuestionState.Ignored);
        (await Board.ReadHistoryAsync(IdOf("1"), default))[^1].ShouldSatisfyAllConditions(
            entry => entry.What.ShouldBe("classified"), entry => entry.Why.ShouldBe("words had no say before"));
    }

    [Fact]
    public async Task Waits_on_while_the_filter_is_off_and_costs_one_question_a_round()
    {
        await WaitForFilterAsync("1", "iphone");
        await WaitForFilterAsync("2", "iphone");
        _filters.IsSilent = true;

        (await HearAsync()).ShouldBeTrue();

        _filters.Asked.ShouldBe(["1"]);
        (await FindAsync(IdOf("1"))).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Is_put_aside_with_a_reason_when_the_filter_finds_nothing_or_fails_again()
    {
        await WaitForFilterAsync("1", "날씨가 좋네요");
        (await HearAsync()).ShouldBeFalse();
        await WaitForFilterAsync("2", "iphone");
        _filters.Fails = true;
        (await HearAsync()).ShouldBeFalse();

        foreach (var id in new[] { "1", "2" })
        {
            var question = await FindAsync(IdOf(id));
            question.State.ShouldBe(QuestionState.Ignored);
            question.Classification.IgnoredBecause.ShouldBe("nothing matched, and \"unmatched\" is \"none\"");
        }
    }

    [Fact]
    public async Task Stays_open_for_those_who_get_what_matched_nothing()
    {
        Plan = Plan with { Unmatched = new Ladder("consultant", [new LadderTier(new("consultant"), null)]) };
        await WaitForFilterAsync("1", "날씨가 좋네요");

        (await HearAsync()).ShouldBeFalse();

        var question = await FindAsync(IdOf("1"));
        question.State.ShouldBe(QuestionState.Open);
        question.Classification.Silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_filter_placed_is_left_alone()
    {
        await Board.AcceptAsync(Sample.Source, [Sample.Question("1")], null, default);
        (await HearAsync()).ShouldBeFalse();
        _filters.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_host_hears_what_waited_since_before_its_start_and_what_comes_later()
    {
        await WaitForFilterAsync("before", "iphone");
        using var stop = new CancellationTokenSource();
        var running = Hearing().RunAsync(stop.Token);
        await ClassifiedAsync("before");
        await WaitForFilterAsync("later", "iphone");
        await ClassifiedAsync("later");
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    private Task ClassifiedAsync(string nativeId) => PluginBench.TurnsAsync(() =>
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        return Board.FindAsync(IdOf(nativeId), default).GetAwaiter().GetResult()!.Classification.Category == new Sdk.CategoryId("iphone");
    });

    private Reclassifier Hearing() => new(_filters, Board, () => Plan, Time, Logger.None);

    private Task<bool> HearAsync() => Hearing().HearAsync(default);

    /// <summary>A question that arrived while the filter was off.</summary>
    private async Task WaitForFilterAsync(string nativeId, string text) => await Board.AcceptAsync(
        Sample.Source, [Sample.Question(nativeId, text, Now) with { Classification = new Classification { Silent = [new("words")] } }], null, default);

    private static QuestionId IdOf(string nativeId) => QuestionId.From(Sample.Source, nativeId);
}
