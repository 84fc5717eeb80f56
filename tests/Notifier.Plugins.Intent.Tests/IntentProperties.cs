using CsCheck;
using Notifier.Sdk;
using Notifier.Text.Tests;

namespace Notifier.Plugins.Intent.Tests;

public sealed class IntentProperties
{
    private readonly IntentFilter _filter = new(new IntentOptions());

    [Fact]
    public Task Whatever_is_written_the_spans_lie_in_it() => HostileText.Any.SampleAsync(HoldsFor, threads: 1);

    [Fact]
    public async Task A_megabyte_is_read_like_any_other_text()
    {
        foreach (var text in HostileText.Large)
            (await HoldsFor(text)).ShouldBeTrue();
    }

    private async Task<bool> HoldsFor(string text)
    {
        var matches = await _filter.ClassifyAsync(new Question { Id = "1", Text = text }, TestContext.Current.CancellationToken);
        return matches.All(m => HostileText.SpansFit(m, text)) && matches.DistinctBy(m => m.Category).Count() == matches.Count;
    }
}
