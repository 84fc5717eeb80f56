using Notifier.Sdk;
using static Notifier.Plugins.Intent.Tests.Posts;

namespace Notifier.Plugins.Intent.Tests;

public sealed class OwnAccountsTests
{
    private const string Asking = "아이폰 언제 나오나요?";

    public static TheoryData<Question> OwnPosts => new(
        Post(Asking, own: true),
        Post(Asking, author: "Show_Tweet"),
        Post(Asking, author: "@show_tweet", channel: "blog"),
        Post(Asking, author: "tworld", channel: "twitter:tworld"));

    [Theory, MemberData(nameof(OwnPosts), DisableDiscoveryEnumeration = true)]
    public async Task The_companys_own_post_is_an_announcement_whatever_it_says(Question question)
    {
        var match = await new IntentFilter(new IntentOptions { OwnAccounts = ["@show_tweet"] }).Classify(question);
        match!.Category.Value.ShouldBe("announcement");
        match.Score.ShouldBe(1);
        match.Reason.ShouldStartWith("written by the company's own account");
    }

    [Theory]
    [InlineData("twitter", "show_tweet", "@Show_Tweet do you have your new tablet in stock?")]
    [InlineData("twitter:show_tweet", null, "is it true, @show_tweet, do you have your new tablet today?")]
    public async Task Who_speaks_to_the_company_does_not_speak_for_it(string channel, string? own, string text)
    {
        IReadOnlyList<string> accounts = own is null ? [] : [own];
        (await IntentAsync(text)).ShouldBe("question");
        (await IntentAsync(text.Replace("weet", "weets", StringComparison.Ordinal))).ShouldBe("announcement");

        async Task<string> IntentAsync(string said) =>
            (await new IntentFilter(new IntentOptions { OwnAccounts = accounts }).Classify(Post(said, channel: channel)))!.Category.Value;
    }

    [Fact]
    public async Task A_customer_on_the_companys_channel_is_heard()
    {
        var match = await new IntentFilter(new IntentOptions { OwnAccounts = ["show_tweet"] })
            .Classify(Post(Asking, author: "kim", channel: "twitter:show_tweet"));
        match!.Category.Value.ShouldBe("question");
    }
}
