using Notifier.Sdk;

namespace SpinsInFilter;

/// <summary>Spins until it is cancelled upon a text with "spin" in it; has no opinion on any other.</summary>
[NotifierPlugin("test.spins-in-filter", PluginKind.CategoryFilter)]
public sealed class SpinsFilter : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        while (question.Text.Contains("spin", StringComparison.Ordinal) && !cancellationToken.IsCancellationRequested)
            Thread.SpinWait(100);
        return new([]);
    }
}
