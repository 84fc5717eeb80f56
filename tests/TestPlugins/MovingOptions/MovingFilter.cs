using Notifier.Sdk;

namespace MovingOptions;

/// <summary>Has no opinion.</summary>
[NotifierPlugin("test.moving-options", PluginKind.CategoryFilter, Options = typeof(Motion))]
public sealed class MovingFilter(Motion options) : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken) =>
        options.Every == TimeSpan.Zero ? throw new NotSupportedException() : new([]);
}
