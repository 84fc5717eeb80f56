using Notifier.Text.Tests;

namespace Notifier.Plugins.Topic.Tests;

public sealed class TopicProperties
{
    private readonly TopicFilter _filter = new(new TopicOptions());

    [Fact]
    public Task Whatever_is_written_the_spans_lie_in_it() => FilterFuzzing.ShouldHoldAsync(_filter);

    [Fact]
    public Task A_megabyte_is_read_like_any_other_text() => FilterFuzzing.ShouldHoldForLargeTextsAsync(_filter);
}
