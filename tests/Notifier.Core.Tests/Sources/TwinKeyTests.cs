using Notifier.Core.Sources;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Board;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

public class TwinKeyTests
{
    [Theory]
    [InlineData("아이폰4는 언제 나와요??", "아이폰4는 언제 나와요", true)]
    [InlineData("When is iOS 4 out?", "when is ios 4 out", true)]
    [InlineData("아이폰4는 언제 나와요?", "아이폰5는 언제 나와요?", false)]
    public void Letters_and_digits_decide(string one, string other, bool same) =>
        (TwinKey.Of(Post(one)) == TwinKey.Of(Post(other))).ShouldBe(same);

    [Fact]
    public void Another_author_nobody_known_or_few_words_are_no_twins()
    {
        TwinKey.Of(Post("아이폰4는 언제 국내에 나와요?")).ShouldNotBe(TwinKey.Of(Post("아이폰4는 언제 국내에 나와요?") with { Author = "@other" }));
        TwinKey.Of(Post("아이폰4는 언제 국내에 나와요?") with { Author = "" }).ShouldBeNull();
        TwinKey.Of(Post("감사합니다!")).ShouldBeNull();
    }

    [Theory]
    [InlineData("답변드립니다 ^JH", "kim.jh")]
    [InlineData("답변드립니다 ^ jh ", "kim.jh")]
    [InlineData("답변드립니다 ^SY", null)]
    [InlineData("2^10 = 1024", null)]
    [InlineData("답변드립니다", null)]
    public void A_signature_names_the_specialist(string text, string? who) =>
        (Signature.Of(text, new Roster([new Specialist { Id = Sample.Kim, Name = "김지현", Sign = "JH" }]))?.Value).ShouldBe(who);

    private static Question Post(string text) => new() { Id = "1", Text = text, Author = "@customer" };
}
