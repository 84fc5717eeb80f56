using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Plugins;
using Notifier.Core.Sources;
using Notifier.Core.Tests.Faults;
using Notifier.Core.Tests.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

public sealed class IntakeTests : IDisposable
{
    private static readonly SourcePlan Source = PluginBench.Source("kt-show");

    private readonly PluginBench _bench = new();
    private readonly WordFilters _filters = new();
    private readonly Intake _intake;
    private NotifierPlan _plan = PluginBench.Plan(
        null, null,
        new Category { Id = new("iphone"), Name = "iPhone", Use = CategoryUse.Routed },
        new Category { Id = new("announcement"), Name = "Announcement", Use = CategoryUse.Ignored });

    public IntakeTests() => _intake = new Intake(_filters, _bench.Board, () => _plan, _bench.Time);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_matched_goes_to_the_board_with_the_last_cursor()
    {
        await AcceptAsync(Post("1", "iphone"), Post("2", "iphone"), new SourceItem());
        var arrivals = _bench.Board.Arrivals.ToList();
        arrivals.Select(arrival => arrival.Id).ShouldBe([QuestionId.From(Source.Id, "1"), QuestionId.From(Source.Id, "2")]);
        arrivals.ShouldAllBe(arrival => arrival.State == QuestionState.Open && arrival.ArrivedAt == _bench.Time.GetUtcNow() && arrival.Revision == 1);
        arrivals[0].Classification.Category.ShouldBe(new CategoryId("iphone"));
        arrivals[0].Question.Source.ShouldBe("kt-show");
        (await _bench.Board.ReadCursorAsync(Source.Id, CancellationToken.None)).ShouldBe(new Cursor("after 2"));
    }

    [Fact]
    public async Task What_matched_nothing_stays_off_the_board_and_its_cursor_does_not()
    {
        await AcceptAsync(Post("1", "날씨가 좋네요"));
        _bench.Board.Arrivals.ShouldBeEmpty();
        (await _bench.Board.ReadCursorAsync(Source.Id, CancellationToken.None)).ShouldBe(new Cursor("after 1"));
    }

    [Fact]
    public async Task What_matched_nothing_is_kept_when_somebody_is_to_get_it()
    {
        _plan = _plan with { Unmatched = new Ladder("consultant", [new LadderTier(new("consultant"), null)]) };
        await AcceptAsync(Post("1", "날씨가 좋네요"));
        _bench.Board.Arrivals.ShouldHaveSingleItem().State.ShouldBe(QuestionState.Open);
    }

    [Fact]
    public async Task What_matched_nothing_is_kept_while_a_filter_has_no_say()
    {
        _filters.IsSilent = true;
        await AcceptAsync(Post("1", "iphone"));
        var arrival = _bench.Board.Arrivals.ShouldHaveSingleItem();
        arrival.State.ShouldBe(QuestionState.Open);
        arrival.Classification.Silent.ShouldBe([new FilterId("words")]);
    }

    [Fact]
    public async Task A_whole_stream_does_not_wait_for_a_filter()
    {
        _filters.IsSilent = true;
        await AcceptAsync([.. Enumerable.Range(0, 1500).Select(i => Post($"{i}", "iphone"))]);
        _bench.Board.Arrivals.Count.ShouldBe(1000);
    }

    [Fact]
    public async Task What_is_ignored_is_kept_as_ignored()
    {
        await AcceptAsync(Post("1", "announcement"), OwnPost("2", "답변드립니다"));
        _bench.Board.Arrivals.Select(arrival => (arrival.State, arrival.Classification.IgnoredBecause)).ShouldBe(
        [
            (QuestionState.Ignored, "Announcement is ignored: word (words, 1)"),
            (QuestionState.Ignored, "written by our own account"),
        ]);
    }

    [Fact]
    public async Task Filters_see_the_normalised_text()
    {
        await AcceptAsync(Post("1", "iphone\ud83d"));
        _bench.Board.Arrivals.ShouldHaveSingleItem().Question.Text.ShouldBe("iphone\ufffd");
    }

    private Task AcceptAsync(params SourceItem[] batch) => _intake.AcceptAsync(Source, batch, CancellationToken.None);

    private static SourceItem Post(string id, string text) => PluginBench.Item(id, text);

    private static SourceItem OwnPost(string id, string text) => new() { Question = new Question { Id = id, Text = text, IsOwnPost = true } };
}
