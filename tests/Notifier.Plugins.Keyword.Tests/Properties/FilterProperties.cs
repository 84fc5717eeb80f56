using Notifier.Sdk;
using Notifier.Text.Tests;

namespace Notifier.Plugins.Keyword.Tests.Properties;

public sealed class FilterProperties
{
    private readonly KeywordFilter _filter = new(new KeywordOptions
    {
        Categories = new()
        {
            [new CategoryId("devices")] = new() { Any = ["아이폰", "아이폰4S", "안돼*", "C#", "👩‍👩‍👧", "ß", "폰"], Except = ["요금 청구"] },
            [new CategoryId("english")] = new() { Any = ["won't work", "how do I", "released", "*ser"], None = ["DM us"] },
            [new CategoryId("other")] = new() { Any = ["שלום", "مرحبا", "가", "a", "é"], Weight = 0.3 },
        },
    });

    [Fact]
    public Task Whatever_is_written_the_spans_lie_in_it() => FilterFuzzing.ShouldHoldAsync(_filter);

    [Fact]
    public Task A_megabyte_is_read_like_any_other_text() => FilterFuzzing.ShouldHoldForLargeTextsAsync(_filter);
}
