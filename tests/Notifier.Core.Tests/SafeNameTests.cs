namespace Notifier.Core.Tests;

public class SafeNameTests
{
    [Theory]
    [InlineData("kt-show")]
    [InlineData("samsung.blog_2")]
    public void A_plain_id_is_its_own_name(string id) => SafeName.Of(id).ShouldBe(id);

    [Theory]
    [InlineData("../x")]
    [InlineData("con")]
    [InlineData("KT-Show")]
    [InlineData("삼성")]
    [InlineData("a.")]
    public void Any_other_id_gets_a_plain_name_of_its_own(string id)
    {
        var name = SafeName.Of(id);
        name.ShouldMatch("^[a-z0-9]*-[0-9a-f]{16}$");
        SafeName.Of(id + " ").ShouldNotBe(name);
    }

    [Fact]
    public void A_long_id_gets_a_short_name() => SafeName.Of(new string('a', 500)).Length.ShouldBe(49);
}
