using Notifier.Text.Tests;

namespace Notifier.Plugins.Intent.Tests;

public sealed class IntentProperties
{
    private readonly IntentFilter _filter = new(new IntentOptions());

    [Fact]
    public Task Whatever_is_written_the_spans_lie_in_it() => FilterFuzzing.ShouldHoldAsync(_filter);

    [Fact]
    public Task A_megabyte_is_read_like_any_other_text() => FilterFuzzing.ShouldHoldForLargeTextsAsync(_filter);
}
