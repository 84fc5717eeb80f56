using Notifier.Sdk;

namespace Notifier.Plugins.Topic.Tests;

public sealed class TopicFilterTests
{
    [Theory]
    [InlineData("넥서스원 언제 나오나요", "release-date")]
    [InlineData("When will the white iPhone be released?", "release-date")]
    [InlineData("테더링 어떻게 하나요", "how-to")]
    [InlineData("How do I forward my calls?", "how-to")]
    [InlineData("프로요 업그레이드는 언제인가요", "upgrade")]
    [InlineData("will the X6 get the firmware update", "upgrade")]
    [InlineData("이번 달 요금이 왜 이렇게 많이 나왔죠", "billing")]
    [InlineData("I was charged twice, I want a refund", "billing")]
    [InlineData("와이파이가 자꾸 끊겨요", "network")]
    [InlineData("no signal since yesterday", "network")]
    [InlineData("액정이 깨졌는데 수리되나요", "defect")]
    [InlineData("my phone keeps crashing", "defect")]
    [InlineData("택배가 아직 안 왔어요", "delivery")]
    [InlineData("my parcel has not arrived, the tracking number is wrong", "delivery")]
    [InlineData("회사 이름은 무슨 뜻인가요?", "other")]
    [InlineData("who is your new chairman?", "other")]
    public async Task Names_what_is_asked(string text, string topic) => (await Topics(text)).ShouldContain(topic);

    [Theory]
    [InlineData("")]
    [InlineData("오늘 하늘이 파랗다")]
    [InlineData("good morning everyone")]
    public async Task Has_no_opinion_on_what_asks_nothing(string text) => (await Topics(text)).ShouldBeEmpty();

    [Fact]
    public async Task Names_no_more_topics_than_allowed_surest_first()
    {
        var matches = await Classify("프로요 업그레이드 배송 요금 환불 청구", new TopicOptions { Most = 2 });
        matches.Select(m => m.Category.Value).ShouldBe(["billing", "upgrade"]);
        matches[0].Score.ShouldBeGreaterThan(matches[1].Score);
    }

    [Fact]
    public async Task Other_is_said_only_when_there_is_no_topic() => (await Topics("배송 언제 되나요?")).ShouldNotContain("other");

    [Fact]
    public async Task Says_which_words_decided()
    {
        var match = (await Classify("My bill is wrong", new TopicOptions())).ShouldHaveSingleItem();
        match.Reason.ShouldBe("\"bill\"");
        match.Spans.ShouldBe([new TextSpan(3, 4)]);
    }

    private static async Task<IEnumerable<string>> Topics(string text) =>
        (await Classify(text, new TopicOptions())).Select(m => m.Category.Value);

    private static async Task<IReadOnlyList<CategoryMatch>> Classify(string text, TopicOptions options) =>
        await new TopicFilter(options).ClassifyAsync(new Question { Id = "1", Text = text }, TestContext.Current.CancellationToken);
}
