using CsCheck;
using Notifier.Plugins.Feed.Reading;

namespace Notifier.Plugins.Feed.Tests.Reading;

public class HtmlTests
{
    [Theory]
    [InlineData("<p>하나</p><p>둘</p>", "하나\n둘")]
    [InlineData("하나<br>둘<br/><br/>셋", "하나\n둘\n\n셋")]
    [InlineData("<div>하나<div>둘</div></div>셋", "하나\n둘\n셋")]
    [InlineData("여러   칸과\n줄<span> 은</span> 하나", "여러 칸과 줄 은 하나")]
    [InlineData("<b>아이폰</b>4<i>는</i>", "아이폰4는")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("<table><tr><td>요금</td><td>45,000</td></tr><tr><td>x</td></tr></table>", "요금 45,000\nx")]
    [InlineData("<pre>a\n  b</pre>c\nd", "a\nb\nc d")]
    [InlineData("A&amp;B &lt;tag&gt; &nbsp;&#44; &#xAC00;&hellip;<br>", "A&B <tag> , 가…")]
    [InlineData("<script>alert('x')</script>보임<style>p{}</style><!-- 안 보임 -->", "보임")]
    [InlineData("<p onclick='x()'>글</p><iframe src='//evil.example'>틀</iframe>", "글")]
    [InlineData("<p>닫히지 않은 <b>글", "닫히지 않은 글")]
    [InlineData("<img src=x onerror=alert(1) alt='그림'>", "")]
    public void Html_becomes_what_a_person_sees(string html, string text) => HtmlText.Body(html).ShouldBe(text);

    [Theory]
    [InlineData("줄 하나\n줄 둘", "줄 하나\n줄 둘")]
    [InlineData("Tom &amp; Jerry\r\n2 &gt; 1", "Tom & Jerry\n2 > 1")]
    public void Without_a_tag_line_breaks_stay(string html, string text) => HtmlText.Body(html).ShouldBe(text);

    [Fact]
    public void Deep_nesting_breaks_nothing() =>
        HtmlText.Body(string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "바닥").ShouldBe("바닥");

    [Fact]
    public void A_long_text_ends_within_the_bound_and_never_inside_a_character()
    {
        var text = HtmlText.Body("<p>a" + string.Concat(Enumerable.Repeat("📱", HtmlText.Longest)) + "</p>");

        text.Length.ShouldBeInRange(HtmlText.Longest - 1, HtmlText.Longest);
        text.ShouldEndWith("📱…");
        HtmlText.Plain(new string('가', HtmlText.Longest + 1)).Length.ShouldBe(HtmlText.Longest);
    }

    [Fact]
    public void Any_tag_soup_yields_text_without_outer_space() =>
        Gen.OneOf(Gen.Const("<p>"), Gen.Const("</p>"), Gen.Const("<pre>"), Gen.Const("</pre>"), Gen.Const("<br>"), Gen.Const("<td>"), Gen.Const("<script>"), Gen.Const("&amp;"), Gen.Const("<"), Gen.Const("가 나"), Gen.Const(" \n"))
            .Array[0, 30]
            .Sample(parts => HtmlText.Body(string.Concat(parts)) is var text && text == text.Trim());
}
