using Notifier.Sdk;

namespace SpinsInFilter;

/// <summary>Spins for ever upon a text with "spin" in it, whatever it is told; has no opinion on any other.</summary>
[NotifierPlugin("test.spins-in-filter", PluginKind.CategoryFilter)]
public sealed class SpinsFilter : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        while (question.Text.Contains("spin", StringComparison.Ordinal))
            Thread.SpinWait(100);
        return new([]);
    }
}
