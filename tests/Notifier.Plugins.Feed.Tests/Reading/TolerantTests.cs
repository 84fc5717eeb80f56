using Notifier.Plugins.Feed.Reading;
using Notifier.Plugins.Feed.Reading.Tolerant;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests.Reading;

/// <summary>Feeds as careless people write them, read as a browser would.</summary>
public class TolerantTests
{
    private const int Mutations = 2_000;

    /// <summary>Real forms of carelessness, made small; each is also the seed of mutations.</summary>
    private static readonly Dictionary<string, string> Careless = new(StringComparer.Ordinal)
    {
        ["bare"] = "<rss version='2.0'><channel><item><title>요금 & 약정 < 뭐가 먼저?</title><link>http://a.example/?a=1&b=2</link><guid>1</guid></item></channel></rss>",
        ["entities"] = "<rss version='2.0'><channel><item><title>caf&eacute;&nbsp;와이파이?</title><guid>1</guid></item></channel></rss>",
        ["prefixes"] = "<rss version='2.0'><channel><x:y><z/></x:y><item><guid>1</guid><content:encoded><![CDATA[<p>본문 <b>굵게</b></p>]]></content:encoded><dc:creator>kim</dc:creator></item></channel></rss>",
        ["doctype"] = "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//N//DTD RSS 0.91//EN' 'http://n.example/rss.dtd'><rss version='0.91'><channel><item><title>옛 &amp; 좋은</title></item></channel></rss>",
        ["namespace"] = "<rss version='2.0' xmlns='http://www.w3.org/2005/Atom'><channel><item><title>값</title><guid>g1</guid><pubDate>Mon, 13 Jul 2020 10:00:00 GMT</pubDate></item></channel></rss>",
        ["atom 0.3"] = "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>바꾸기</title><id>7</id><issued>2004-12-31T10:14:55Z</issued><author><name>지현</name></author><content type='text/html' mode='escaped'>&lt;p&gt;어떻게?&lt;/p&gt;</content></entry></feed>",
        ["video"] = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><entry><id>v</id><title>소개</title><media:group><media:description>설명</media:description></media:group></entry></feed>",
        ["ends"] = "<rss version='2.0'><channel><item><title>A<br>B</title><guid>1</guid></item></chanel></rss>",
    };

    public static TheoryData<string, string> Texts => new()
    {
        { "bare", "요금 & 약정 < 뭐가 먼저?" },
        { "entities", "café 와이파이?" },
        { "prefixes", "본문 굵게" },
        { "doctype", "옛 & 좋은" },
        { "namespace", "값" },
        { "atom 0.3", "바꾸기\n어떻게?" },
        { "video", "소개\n설명" },
        { "ends", "AB" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_a_browser_reads_is_read(string feed, string text)
    {
        var read = Read.Text(Careless[feed]);

        read.Items.ShouldHaveSingleItem().Text.ShouldBe(text);
        read.Fault.ShouldBeNull();
    }

    [Fact]
    public void Links_authors_and_dates_survive_the_mending()
    {
        Read.Text(Careless["bare"]).Items[0].Link.ShouldBe(new Uri("http://a.example/?a=1&b=2"));
        Read.Text(Careless["prefixes"]).Items[0].Author.ShouldBe("kim");
        Read.Text(Careless["namespace"]).Items[0].PostedAt.ShouldBe(DateTimeOffset.Parse("2020-07-13T10:00:00Z"));
        Read.Text(Careless["atom 0.3"]).Items[0].Author.ShouldBe("지현");
        Read.Text(Careless["atom 0.3"]).Items[0].PostedAt.ShouldBe(DateTimeOffset.Parse("2004-12-31T10:14:55Z"));
    }

    [Theory]
    [InlineData("<title>doesn&#146;t &#150; ever</title>")]
    [InlineData("<title>doesn\u0092t \u0096 ever</title>")]
    [InlineData("<title><![CDATA[doesn&#146;t &#150; ever]]></title>")]
    public void Windows_1252_in_disguise_is_read_as_meant(string title) => Read.Item(title).Title.ShouldBe("doesn’t – ever");

    [Fact]
    public void What_is_well_formed_says_the_same_after_mending()
    {
        const string Written = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><title>a &amp; b &lt;c&gt; &#xC548;</title><dc:creator>달</dc:creator></item></channel></rss>""";

        XmlMender.Mend(Written).ShouldBe(Written.Replace("&amp;", "&#38;").Replace("&lt;", "&#60;").Replace("&gt;", "&#62;").Replace("&#xC548;", "안"));
    }

    [Fact]
    public void Two_thousand_mutations_give_items_or_a_fault_and_never_silence()
    {
        var random = new Random(20260911);
        var seeds = Careless.Values.ToArray();
        for (var i = 0; i < Mutations; i++)
        {
            var mutated = Mutate(seeds[random.Next(seeds.Length)], random);
            if (IsSilent(mutated))
                mutated.ShouldNotMatch("<(?:item|entry)[\\s>/]");
        }
    }

    /// <summary>Read without a word of trouble, and nothing came of it.</summary>
    private static bool IsSilent(string feed)
    {
        try
        {
            return Read.Text(feed) is { Items.Count: 0, Fault: null };
        }
        catch (PluginException)
        {
            return false;
        }
    }

    private static string Mutate(string seed, Random random)
    {
        var letters = seed.ToList();
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(letters.Count);
            switch (random.Next(4))
            {
                case 0:
                    letters.RemoveAt(at);
                    break;
                case 1:
                    letters.Insert(at, "<>&;\"'/!-[]?:=x\u0001 가"[random.Next(18)]);
                    break;
                case 2:
                    letters[at] = (char)random.Next(1, 0xD7FF);
                    break;
                default:
                    letters.InsertRange(at, letters.GetRange(at, Math.Min(12, letters.Count - at)));
                    break;
            }
        }
        return new string([.. letters]);
    }
}
