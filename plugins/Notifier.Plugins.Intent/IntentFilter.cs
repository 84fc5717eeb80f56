using Notifier.Sdk;

namespace Notifier.Plugins.Intent;

/// <summary>Says what a post wants: question, request, complaint, announcement or chatter, or nothing when unsure.</summary>
[NotifierPlugin("notifier.intent", PluginKind.CategoryFilter, Options = typeof(IntentOptions))]
public sealed class IntentFilter(IntentOptions options) : ICategoryFilter
{
    private readonly OwnAccounts _own = new(options.OwnAccounts);
    private readonly IntentRules _rules = new(options.MinScore);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        var match = _own.Match(question) ?? Retweet.Match(question.Text) ?? _rules.Match(question, _own);
        return ValueTask.FromResult<IReadOnlyList<CategoryMatch>>(match is null ? [] : [match]);
    }
}
