using Notifier.Text.Lexicons;
using Notifier.Text.Tokens;

namespace Notifier.Text.Tests;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("dm us", "Please DM us!", "DM us")]
    [InlineData("dm us", "dm. us", "")]
    [InlineData("*나요", "언제 오나요 궁금", "오나요")]
    [InlineData("*나요", "나요나", "")]
    [InlineData("아이폰*", "아이폰에서 안돼요", "아이폰에서")]
    [InlineData("아이폰*", "내아이폰", "")]
    [InlineData("crash*", "it crashes", "crashes")]
    [InlineData("we'd*", "we’dn", "we’dn")]
    [InlineData("when .. out", "when will it come out", "when will it come out")]
    [InlineData("when .. out", "when out", "when out")]
    [InlineData("when .. out", "when? out", "")]
    [InlineData("when .. out", "when a b c d e out", "")]
    [InlineData("^ how", "ok. how", "how")]
    [InlineData("^ how", "know how", "")]
    [InlineData("*니 $", "오니 그래", "")]
    [InlineData("*니 $", "오니?", "오니")]
    [InlineData("?", "정말?", "?")]
    [InlineData("see <url>", "see http://a.example", "see http://a.example")]
    [InlineData("<number> days", "3 days", "3 days")]
    [InlineData("<mention>", "@a_b hi", "@a_b")]
    [InlineData("ㅋㅋ*", "하ㅋㅋㅋㅋ", "ㅋㅋㅋㅋ")]
    public void Finds_a_pattern_where_it_stands(string pattern, string text, string expected) =>
        Matched(new Lexicon(["class"], [new LexiconEntry(0, 1, pattern)]), text).ShouldBe(expected);

    [Fact]
    public void Reports_an_entry_once_however_often_it_occurs() =>
        Matched(new Lexicon(["class"], [new LexiconEntry(0, 1, "no")]), "no no no").ShouldBe("no");

    [Fact]
    public void Finds_patterns_that_share_their_beginning()
    {
        var lexicon = new Lexicon(["class"], [new LexiconEntry(0, 1, "no"), new LexiconEntry(0, 1, "no signal"), new LexiconEntry(0, 1, "no signal $")]);
        Matched(lexicon, "no signal at all").ShouldBe("no|no signal");
    }

    [Fact]
    public void A_line_it_cannot_read_is_named() => Should
        .Throw<FormatException>(() => new LexiconReader().Read("words.txt", new StringReader("[a]\n1 | x\nnonsense")))
        .Message.ShouldBe("words.txt(3): \"nonsense\" is neither [class] nor weight | pattern.");

    private static string Matched(Lexicon lexicon, string text)
    {
        var tokens = new TokenList();
        tokens.Fill(text);
        var hits = new LexiconHits();
        lexicon.Match(tokens, hits);
        var pieces = new List<string>();
        foreach (var hit in hits.Items)
            pieces.Add(text[tokens.Items[hit.First].Start..tokens.Items[hit.End - 1].End]);
        return string.Join('|', pieces);
    }
}
