using System.Text;

namespace Notifier.Plugins.Feed.Tests.Reading;

public class EncodingTests
{
    private const string Korean = "뷁, 똠방각하: 옴니아2 쓰는데 요금이 왜 이래요?";
    private static readonly Encoding Hangul = CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    [Theory]
    [InlineData("euc-kr", null)]
    [InlineData("EUC-KR", "euc-kr")]
    [InlineData("ks_c_5601-1987", null)]
    [InlineData("utf-8", "euc-kr")]
    [InlineData(null, "\"EUC-KR\"")]
    [InlineData("euc-kr", "utf-8-or-so")]
    public void Euc_kr_is_read_by_header_or_declaration(string? declared, string? charset) =>
        Read.Bytes(Hangul.GetBytes(Document(declared)), charset).Items.Single().Title.ShouldBe(Korean);

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("euc-kr", null)]
    [InlineData(null, "euc-kr")]
    [InlineData("iso-8859-1", "iso-8859-1")]
    public void What_is_valid_utf8_is_utf8_whatever_header_and_declaration_say(string? declared, string? charset) =>
        Read.Bytes(Encoding.UTF8.GetBytes(Document(declared)), charset).Items.Single().Title.ShouldBe(Korean);

    [Fact]
    public void A_byte_order_mark_decides()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            Read.Bytes([.. encoding.Preamble, .. encoding.GetBytes(Document("euc-kr"))]).Items.Single().Title.ShouldBe(Korean);
    }

    [Fact]
    public void Latin_1_is_read_by_its_declaration() =>
        Read.Bytes(Encoding.Latin1.GetBytes(Document("iso-8859-1").Replace(Korean, "Günstig?"))).Items.Single().Title.ShouldBe("Günstig?");

    private static string Document(string? declared) =>
        (declared is null ? "" : $"""<?xml version="1.0" encoding="{declared}"?>""") + Rss.Feed(Rss.Item(1, Korean, "a"));

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-no-such-charset")]
    [InlineData("\u0000")]
    public void A_charset_that_is_unknown_or_refused_says_nothing(string charset) =>
        Read.Bytes(Hangul.GetBytes(Document("euc-kr")), charset).Items.Single().Title.ShouldBe(Korean);
}
