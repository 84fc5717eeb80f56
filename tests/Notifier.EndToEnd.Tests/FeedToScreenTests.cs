using Notifier.Core.Board;
using Notifier.EndToEnd.Tests.Desktops;
using Notifier.EndToEnd.Tests.Faults;
using Notifier.Tests.Servers;

namespace Notifier.EndToEnd.Tests;

/// <summary>The whole way: a real web server, the real program, a real notification daemon, and back to the board.</summary>
public sealed class FeedToScreenTests : IAsyncLifetime
{
    private readonly NginxServer _nginx = new();
    private readonly PluginHome _home = new();
    private DunstDesktop _desktop = null!;

    public async ValueTask InitializeAsync()
    {
        Tool.Need("nginx");
        _desktop = await DunstDesktop.OpenAsync();
        await _nginx.InitializeAsync();
    }

    [Fact]
    public async Task A_post_added_to_a_feed_becomes_a_notification_and_its_Claim_button_reaches_the_board()
    {
        var old = Rss.Item(1, "당첨자 발표", "a");
        Configure(_nginx.Write("questions.rss", Rss.Feed(old)));
        await using var host = HostProcess.Start(_home.FullPath, _desktop.Environment, "run", "--desktop", "linux");
        await _home.StatusAsync("not modified");
        (await _desktop.CountShownAsync()).ShouldBe(0);

        _nginx.Write("questions.rss", Rss.Feed(old, Rss.Item(2, "아이폰4는 언제 나오나요? <b>R&D</b>", "b")));
        await _desktop.UntilShownAsync();
        await _desktop.PressAsync("Claim");
        await _home.StatusAsync("claimed");

        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0, host.Output);
        var question = (await _home.BoardAsync()).ShouldHaveSingleItem();
        question.Question.Id.ShouldNotBeEmpty();
        question.Question.Text.ShouldContain("아이폰4는 언제 나오나요?");
        question.State.ShouldBe(QuestionState.Claimed);
        question.Holder?.Value.ShouldBe("kim.jh");
        var away = await _desktop.ReadAwayAsync();
        away.ShouldNotBeEmpty("the question, and perhaps already the claimed one with its button for the answer");
        away.ShouldAllBe(toast => toast.Summary == "iPhone — 쇼 게시판" && toast.Body.Contains("아이폰") && toast.Body.Contains("김지현"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_desktop is not null)
            await _desktop.DisposeAsync();
        await _nginx.DisposeAsync();
        _home.Dispose();
    }

    private void Configure(Uri feed) => _home.Write("plugins.json", $$"""
        {
          "version": 1,
          "me": "kim.jh",
          "sources": [ { "id": "board", "plugin": "notifier.feed", "name": "쇼 게시판", "with": { "url": "{{feed}}", "every": "00:00:01" } } ],
          "filters": [ { "id": "words", "plugin": "notifier.keyword", "with": { "categories": { "iphone": { "any": ["아이폰"] } } } } ],
          "categories": [ { "id": "iphone", "name": "iPhone", "ladder": "all" } ],
          "specialists": [ { "id": "kim.jh", "name": "김지현", "login": "kimjh", "groups": ["genius"] } ],
          "ladders": { "all": [ { "group": "genius" } ] },
          "unmatched": "none",
        }
        """);
}
