using Notifier.Text.Tests;

namespace Notifier.Plugins.Regex.Tests;

public sealed class RegexProperties
{
    private readonly RegexFilter _filter = Filters.Of(
        new RecordingHost(),
        ("billing", new() { Any = ["요금.*청구", "released?", @"\bDM\b"] }),
        ("question", new() { Any = [@"\?$", "언제.{0,10}나오"], None = ["@user"] }),
        ("backtracks", new() { Any = ["(a+)+$", @"(\w+\s?)*!", "(.*)*x"] }));

    [Fact]
    public Task Whatever_is_written_the_spans_lie_in_it() => FilterFuzzing.ShouldHoldAsync(_filter);

    [Fact]
    public Task A_megabyte_is_read_like_any_other_text() => FilterFuzzing.ShouldHoldForLargeTextsAsync(_filter);
}
