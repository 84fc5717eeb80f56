using Notifier.Sdk;

namespace ThrowsWhenCancelled;

/// <summary>Registers a callback on every token it is given, and the callback throws; has no opinion on anything.</summary>
[NotifierPlugin("test.throws-when-cancelled", PluginKind.CategoryFilter)]
public sealed class ThrowsWhenCancelledFilter : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.Register(() => throw new InvalidOperationException("no cancellation please"));
        return new([]);
    }
}
