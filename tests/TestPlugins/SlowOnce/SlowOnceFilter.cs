using Notifier.Sdk;

namespace SlowOnce;

/// <summary>Takes seven seconds for the first post of an author named "slow", as a model that is loaded late; afterwards it answers at once.</summary>
[NotifierPlugin("test.slow-once", PluginKind.CategoryFilter)]
public sealed class SlowOnceFilter : ICategoryFilter
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(7);

    private bool _isAwake;

    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        if (!_isAwake && question.Author == "slow")
        {
            _isAwake = true;
            using var never = new ManualResetEventSlim();
            never.Wait(Slow, CancellationToken.None);
        }
        return new([]);
    }
}
