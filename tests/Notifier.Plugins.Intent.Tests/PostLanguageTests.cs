using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent.Tests;

public sealed class PostLanguageTests
{
    private readonly TokenList _tokens = new();

    [Theory]
    [InlineData("아이폰5 언제 나오나요")]
    [InlineData("Galaxy Nexus ICS update 언제 하나요")]
    [InlineData("iOS 5.0.1 Wi-Fi 안 잡혀요")]
    [InlineData("A/S 센터 위치 좀")]
    [InlineData("RT @user What happened 꺅 시간이 온다")]
    [InlineData("#아이폰4 #개통")]
    [InlineData("배달부요 ? pic.example.com/uhErQG46rc")]
    public void Knows_Korean_among_product_names(string text) => IsKorean(text).ShouldBeTrue();

    [Theory]
    [InlineData("how do I type 언니 on this phone")]
    [InlineData("Why is my phone in Korean? It says '설정'")]
    [InlineData("battery died again #아이폰 #배터리")]
    [InlineData("battery died again")]
    [InlineData("")]
    public void Knows_English_among_Korean_names(string text) => IsKorean(text).ShouldBeFalse();

    [Theory]
    [InlineData("아이폰5 언제 나오나요", true)]
    [InlineData("iOS5 업데이트", true)]
    [InlineData("Galaxy Nexus 언제", false)]
    [InlineData("battery", false)]
    [InlineData("2010 12 24", true)] // nothing speaks against it
    public void Weighs_Hangul_against_other_letters(string text, bool expected)
    {
        _tokens.Fill(text);
        PostLanguage.IsMostlyHangul(_tokens).ShouldBe(expected);
    }

    private bool IsKorean(string text)
    {
        _tokens.Fill(text);
        return PostLanguage.IsKorean(_tokens);
    }
}
