using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent.Tests;

public sealed class KoreanSentencesTests
{
    private readonly TokenList _tokens = new();

    [Theory]
    [InlineData("아이폰 언제 나와요", "아이폰 언제 나와요")]
    [InlineData("요금이 얼마인가요 급해요ㅠㅠ", "요금이 얼마인가요 | 급해요ㅠㅠ")]
    [InlineData("감사합니다! 배터리도 주나요", "감사합니다! | 배터리도 주나요")]
    [InlineData("질렀다 ㅋㅋ 유심은 어디서 사요??", "질렀다 ㅋㅋ | 유심은 어디서 사요??")]
    [InlineData("어제 샀다 왜 안 켜지죠 교환 됩니까 부탁드립니다", "어제 샀다 | 왜 안 켜지죠 | 교환 됩니까 | 부탁드립니다")]
    [InlineData("ㅎㅎ 안녕하세요. 한 줄\n두 줄", "ㅎㅎ 안녕하세요. | 한 줄 | 두 줄")]
    [InlineData("도움이 필요 없어요 https://t.example/1", "도움이 필요 없어요 | https://t.example/1")]
    [InlineData("우리 동네 너무 느리네 언제 고치는지 알려줘 기다린다", "우리 동네 너무 느리네 | 언제 고치는지 알려줘 | 기다린다")]
    [InlineData("비가 오니까 바다 다 갔네요", "비가 오니까 바다 다 갔네요")]
    [InlineData("?!", "?!")]
    public void Cuts_behind_marks_laughter_and_last_words(string text, string expected)
    {
        _tokens.Fill(text);
        var sentences = new List<string>();
        for (var (first, end) = (0, 0); first < _tokens.Count; first = end)
        {
            end = KoreanSentences.EndOf(_tokens, first);
            end.ShouldBeGreaterThan(first);
            sentences.Add(text[_tokens.Items[first].Start.._tokens.Items[end - 1].End].Trim());
        }

        string.Join(" | ", sentences).ShouldBe(expected);
    }

    [Theory]
    [InlineData("가능한가요", true)]
    [InlineData("언제?", true)]
    [InlineData("재고 있음", true)]
    [InlineData("헤헤", false)]
    [InlineData("lol nice", false)]
    [InlineData("!!", false)]
    public void Knows_what_is_too_little_to_be_judged_alone(string text, bool expected)
    {
        _tokens.Fill(text);
        KoreanSentences.SaysEnough(_tokens).ShouldBe(expected);
    }
}
