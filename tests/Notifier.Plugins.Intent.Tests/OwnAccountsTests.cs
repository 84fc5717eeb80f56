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

    [Fact]
    public async Task A_customer_on_the_companys_channel_is_heard()
    {
        var match = await new IntentFilter(new IntentOptions { OwnAccounts = ["show_tweet"] })
            .Classify(Post(Asking, author: "kim", channel: "twitter:show_tweet"));
        match!.Category.Value.ShouldBe("question");
    }
}
