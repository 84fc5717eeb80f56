using System.Text;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Reading;

public class HostileTests
{
    [Theory]
    [InlineData("""<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>""")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&f;</title></item></channel></rss>""")]
    public void A_document_type_that_declares_entities_is_refused(string xml)
    {
        var fault = Should.Throw<PluginException>(() => Read.Text(xml));

        fault.Fault.ShouldBe(PluginFault.Config);
        fault.Message.ShouldContain("document type");
    }

    [Fact]
    public void A_document_type_is_passed_over_and_nothing_it_names_is_fetched() =>
        Read.Text("""<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd"><rss><channel><item><title>t &x;</title></item></channel></rss>""")
            .Items.ShouldHaveSingleItem().Title.ShouldBe("t &x;");

    [Fact]
    public void Sixty_thousand_prefixes_on_one_element_are_refused_before_they_cost_time()
    {
        var prefixes = string.Concat(Enumerable.Range(0, 60_000).Select(i => $" xmlns:p{i}='urn:{i}'"));

        Should.Throw<PluginException>(() => Read.Text($"<rss{prefixes}><channel><item><title>하나</title></item></channel></rss>"))
            .Message.ShouldContain("more than 100 prefixes");
    }

    [Fact]
    public void Items_where_no_feed_has_them_are_a_fault_and_no_empty_feed() =>
        Should.Throw<PluginException>(() => Read.Text("<rss><chanel><item><title>하나</title></item></chanel></rss>")).Message.ShouldContain("holds 1 items where no feed has them");

    [Theory]
    [InlineData("<rss/>")]
    [InlineData("<rss version='2.0'><chanel><title>하나</title></chanel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>  </feed>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[\"a\",1]}")]
    public void A_document_that_says_nothing_is_a_fault_and_no_empty_feed(string text) =>
        Should.Throw<PluginException>(() => Read.Text(text)).Message.ShouldContain(" is no feed that can be read: ");

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>블로그</title></channel></rss>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"블로그\",\"items\":[]}")]
    public void A_feed_without_items_yet_is_one(string text) => Read.Text(text).Items.ShouldBeEmpty();

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u0316")]
    [InlineData("\U000E0041")]
    [InlineData("&#8203;")]
    [InlineData("&amp;#8203;")]
    public void Nothing_unseen_pushes_the_words_out_of_an_item(string unseen)
    {
        var item = Read.Item($"<title>제목</title><description>&lt;p&gt;x{string.Concat(Enumerable.Repeat(unseen, 100_000))}아이폰</description>");
        item.Body.ShouldEndWith("아이폰");
        item.Body.Length.ShouldBeLessThan(100);
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(item.Body)).ShouldBe(item.Body);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_it_costs_time()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 500_000));

        Should.Throw<PluginException>(() => Read.Text($"<rss><channel><item><title>하나</title><description>{deep}")).Message.ShouldContain("nest more than 256 deep");
    }

    [Fact]
    public void Deep_json_is_refused() =>
        Should.Throw<PluginException>(() => Read.Text("{\"version\":" + new string('[', 100_000))).Fault.ShouldBe(PluginFault.Transient);

    [Theory]
    [InlineData("<rss><channel><item><title>하나</title></item><item><title>둘</title></item><item><title>잘")]
    [InlineData("<rss><channel><item><title>하나</title></item><item><title>둘</title></item><item><title>A & B")]
    public void A_document_that_breaks_off_is_used_up_to_there(string xml)
    {
        var feed = Read.Text(xml);

        feed.Items.Select(item => item.Title).ShouldBe(["하나", "둘"]);
        feed.Fault.ShouldNotBeNull();
    }

    [Fact]
    public void Control_characters_in_a_comment_do_not_cost_the_feed() =>
        Read.Item("<title>복사\u0008 붙여넣기 &#x1F;</title>").Title.ShouldStartWith("복사");

    [Fact]
    public void A_web_page_is_refused_with_the_feeds_it_names()
    {
        var fault = Should.Throw<PluginException>(() => Read.Text("""
            <!DOCTYPE html><html><head><title>블로그</title>
            <link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/atom+xml" href="https://blog.example/atom">
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head><body>글</body></html>
            """));

        fault.Fault.ShouldBe(PluginFault.Transient);
        fault.Message.ShouldContain("is a web page, not a feed. It names these feeds: https://blog.example/rss, https://blog.example/atom.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("upstream timed out")]
    [InlineData("<opml version='2.0'><body/></opml>")]
    public void What_is_no_feed_is_named_with_its_address(string text) =>
        Should.Throw<PluginException>(() => Read.Text(text)).Message.ShouldStartWith("https://blog.example/feeds/all ");

    [Fact]
    public void Bytes_of_no_kind_are_no_feed() =>
        Should.Throw<PluginException>(() => Read.Bytes([0, 255, 254, 1, .. Encoding.ASCII.GetBytes("<rss>")]));
}
