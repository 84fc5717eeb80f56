using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Reading;

public class JsonFeedTests
{
    [Fact]
    public void A_feed_is_read_in_full()
    {
        var feed = Read.Text("""
            {
              "version": "https://jsonfeed.org/version/1.1", "title": "Tablet 게시판", "home_page_url": "https://json.example/", "language": "ko",
              "authors": [{ "name": "운영자" }],
              "items": [
                { "id": "1", "url": "https://json.example/1", "title": "갤럭시탭은\n언제 나오나요", "content_html": "<p>3G로요</p><p>Wi-Fi 말고</p>",
                  "date_published": "2010-09-09T10:00:00+09:00", "authors": [{ "name": "눈꽃" }] },
                { "id": 2, "external_url": "https://json.example/2", "content_text": "Only text, <b>kept</b>\nas it is", "language": "en", "author": { "name": "fir" } },
                "not an item"
              ]
            }
            """);

        feed.Title.ShouldBe("Tablet 게시판");
        feed.Items.Count.ShouldBe(2);
        feed.Items[0].Text.ShouldBe("갤럭시탭은 언제 나오나요\n3G로요\nWi-Fi 말고");
        feed.Items[0].Author.ShouldBe("눈꽃");
        feed.Items[0].PostedAt.ShouldBe(DateTimeOffset.Parse("2010-09-09T10:00:00+09:00"));
        feed.Items[1].Guid.ShouldBe("2");
        feed.Items[1].Link.ShouldBe(new Uri("https://json.example/2"));
        feed.Items[1].Text.ShouldBe("Only text, <b>kept</b>\nas it is");
        feed.Items[1].Author.ShouldBe("fir");
        feed.Items[1].Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("""{"items":[]}""", "version")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1"}""", "items")]
    [InlineData("""[1,2]""", "version")]
    [InlineData("""{"version":""", "no feed that can be read")]
    public void Other_json_is_refused_with_what_is_missing(string json, string said) =>
        Should.Throw<PluginException>(() => Read.Text(json)).Message.ShouldContain(said);

    [Theory]
    [InlineData(@"cut \ud83d", "cut \uFFFD")]
    [InlineData(@"cut \uDE00 x", "cut \uFFFD x")]
    [InlineData(@"whole \ud83d\ude00", "whole \ud83d\ude00")]
    [InlineData(@"literal \\ud83d", @"literal \ud83d")]
    public void Half_a_character_costs_itself_alone(string written, string text) =>
        Read.Text($$"""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"{{written}}"}]}""").Items.Single().Body.ShouldBe(text);
}
