using System.Text;

namespace Notifier.Plugins.Replay.Tests;

public class PostTests
{
    [Fact]
    public async Task Every_member_reaches_the_question()
    {
        using var recording = new RecordingOnDisk("""
            {"labels":{"about":["iphone",{"deep":[1]}]},"id":"k-1","channel":"twitter:tworld","author":"나비","text":"아이폰4는 언제 나와요?","body":"예약했는데…","createdAt":"2010-09-09T10:00:00+09:00","lang":"ko","inReplyTo":"k-0","thread":7,"authorId":"u-9","edited":true,"extra":true}
            """);

        var post = (await recording.PostsAsync()).ShouldHaveSingleItem();

        post.Id.ShouldBe("k-1");
        post.Channel.ShouldBe("twitter:tworld");
        post.Author.ShouldBe("나비");
        post.Text.ShouldBe("아이폰4는 언제 나와요?\n예약했는데…");
        post.PostedAt.ShouldBe(DateTimeOffset.Parse("2010-09-09T01:00:00Z"));
        post.Language.ShouldBe("ko");
        post.InReplyTo.ShouldBe("k-0");
        (post.ThreadId, post.AuthorId, post.IsEdited).ShouldBe(("7", "u-9", true));
        post.IsOwnPost.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"2010-09-09T01:00:00Z\"")]
    [InlineData("\"2010-09-09T10:00:00.000+09:00\"")]
    [InlineData("\"2010-09-09T01:00:00\"")]
    [InlineData("\"2010-09-09 01:00:00\"")]
    public async Task A_time_is_read_with_its_zone_and_as_utc_without_one(string createdAt)
    {
        using var recording = new RecordingOnDisk($$"""{"id":"1","text":"t","createdAt":{{createdAt}}}""");

        (await recording.PostsAsync()).Single().PostedAt.ShouldBe(DateTimeOffset.Parse("2010-09-09T01:00:00Z"));
        recording.Host.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"어제\"")]
    [InlineData("1284000000")]
    public async Task A_time_that_cannot_be_read_costs_the_time_but_not_the_post(string createdAt)
    {
        using var recording = new RecordingOnDisk($$"""{"id":"1","text":"t","createdAt":{{createdAt}}}""");

        (await recording.PostsAsync()).Single().PostedAt.ShouldBeNull();
        recording.Host.Warnings.Single().ShouldContain("posts.jsonl(1): \"createdAt\"");
    }

    [Theory]
    [InlineData("twitter:show_tweet", "show_tweet", true)]
    [InlineData("twitter:show_tweet", "Show_Tweet", true)]
    [InlineData("twitter:show_tweet", "show_tweet2", false)]
    [InlineData("blog:삼성", "삼성", true)]
    [InlineData("show_tweet", "show_tweet", false)]
    [InlineData("twitter:", "", false)]
    public async Task A_post_is_the_accounts_own_when_its_channel_is_named_after_the_author(string channel, string author, bool own)
    {
        using var recording = new RecordingOnDisk($$"""{"id":"1","text":"t","channel":"{{channel}}","author":"{{author}}"}""");

        (await recording.PostsAsync()).Single().IsOwnPost.ShouldBe(own);
    }

    [Fact]
    public async Task Nulls_count_as_absent_and_a_number_as_an_id()
    {
        using var recording = new RecordingOnDisk("""{"id":20100909,"text":"t","body":null,"author":null,"createdAt":null,"lang":null,"inReplyTo":null}""");

        var post = (await recording.PostsAsync()).Single();

        post.Id.ShouldBe("20100909");
        post.Text.ShouldBe("t");
        post.Author.ShouldBe("");
        post.InReplyTo.ShouldBeNull();
        recording.Host.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Escaped_names_and_values_read_like_plain_ones()
    {
        using var recording = new RecordingOnDisk("""{"\u0069d":"1","text":"\uc544\uc774\ud3f0 \ud83d\udcf1 \"4\"","channel":"a\u003ab"}""");

        var post = (await recording.PostsAsync()).Single();

        post.Text.ShouldBe("아이폰 📱 \"4\"");
        post.Channel.ShouldBe("a:b");
    }

    [Fact]
    public async Task The_same_channel_name_is_one_string()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < 3; i++)
            lines.AppendLine($$"""{"id":"{{i}}","text":"t","channel":"twitter:tworld"}""");
        using var recording = new RecordingOnDisk(lines.ToString());

        var posts = await recording.PostsAsync();

        posts[2].Channel.ShouldBeSameAs(posts[0].Channel);
    }
}
