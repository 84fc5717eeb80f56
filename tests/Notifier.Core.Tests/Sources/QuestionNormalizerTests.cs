using Notifier.Core.Sources;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

public class QuestionNormalizerTests
{
    private static readonly DateTimeOffset Arrival = new(2010, 8, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_source_is_set_and_its_name_stands_in_for_a_missing_channel()
    {
        var question = Normalize(Plain());
        question.Source.ShouldBe("kt-show");
        question.Channel.ShouldBe("kt-show");
        Normalize(Plain() with { Channel = "twitter:show_tweet" }).Channel.ShouldBe("twitter:show_tweet");
    }

    [Fact]
    public void Text_keeps_everything_that_is_seen()
    {
        const string text = "제목\n\n  <b>아이폰</b>\t&amp; {0}\0 ";
        Normalize(Plain() with { Text = text + "\u202e" }).Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u00ad")]
    [InlineData("\u3164")]
    [InlineData("\U000E0041")]
    [InlineData("\u2066")]
    public void Nothing_unseen_pushes_a_word_out_of_a_text_or_a_name(string unseen)
    {
        var much = string.Concat(Enumerable.Repeat(unseen, 100_000));
        var question = Normalize(Plain() with { Text = much + "아이폰", Author = much + "김지현" });
        question.Text.ShouldBe("아이폰");
        question.Author.ShouldBe("김지현");
    }

    [Fact]
    public void A_tower_of_marks_does_not_push_a_word_out_of_a_text() =>
        Normalize(Plain() with { Text = "a" + new string('\u0316', 100_000) + "아이폰" }).Text.ShouldBe("a" + new string('\u0316', 30) + "아이폰");

    [Theory]
    [InlineData("https://twitter.example/1", true)]
    [InlineData("HTTP://a.example/가", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ms-settings:", false)]
    [InlineData("/relative", false)]
    public void Only_web_addresses_are_kept(string url, bool kept) =>
        (Normalize(Plain() with { Url = new Uri(url, UriKind.RelativeOrAbsolute) }).Url is not null).ShouldBe(kept);

    [Fact]
    public void Names_are_one_line_that_reads_in_one_direction()
    {
        Normalize(Plain() with { Author = "김\u202e지현\r\n\u0007" }).Author.ShouldBe("김 지현");
        Normalize(Plain() with { Author = null! }).Author.ShouldBe("");
        Normalize(Plain() with { Author = new string('a', 5000) }).Author.Length.ShouldBe(200);
    }

    [Fact]
    public void A_very_long_text_is_cut_with_a_note_and_no_pair_is_torn()
    {
        var text = Normalize(Plain() with { Text = new string('a', 99_999) + "😀" + new string('b', 50_000) }).Text;
        text.ShouldStartWith(new string('a', 99_999) + "\n");
        text.ShouldEndWith("[cut: the first 99,999 of 150,001 characters]");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-86_400, -86_400)]
    [InlineData(599, 599)]
    [InlineData(601, 0)]
    public void A_date_in_the_future_becomes_the_time_of_arrival(int given, int kept) =>
        Normalize(Plain() with { PostedAt = Arrival.AddSeconds(given) }).PostedAt.ShouldBe(Arrival.AddSeconds(kept));

    [Fact]
    public void A_missing_date_is_the_time_of_arrival()
    {
        Normalize(Plain()).PostedAt.ShouldBe(Arrival);
        Normalize(Plain() with { PostedAt = default(DateTimeOffset) }).PostedAt.ShouldBe(Arrival);
    }

    [Fact]
    public void Language_and_parent_are_kept_when_they_can_be_one()
    {
        var question = Normalize(Plain() with { Language = "ko-KR", InReplyTo = "12" });
        (question.Language, question.InReplyTo).ShouldBe(("ko-KR", "12"));
        var odd = Normalize(Plain() with { Language = "ko\nKR", InReplyTo = new string('1', 513) });
        (odd.Language, odd.InReplyTo).ShouldBe((null, null));
    }

    private static Question Plain() => new() { Id = "1", Text = "아이폰" };

    private static Question Normalize(Question question) => QuestionNormalizer.Normalize(question, PluginBench.Source("kt-show"), Arrival);
}
