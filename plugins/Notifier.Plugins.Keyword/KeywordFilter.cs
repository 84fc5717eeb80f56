using Notifier.Plugins.Keyword.Rules;
using Notifier.Sdk;

namespace Notifier.Plugins.Keyword;

/// <summary>Finds the categories of a post by the words in it.</summary>
[NotifierPlugin("notifier.keyword", PluginKind.CategoryFilter, Options = typeof(KeywordOptions))]
public sealed class KeywordFilter : ICategoryFilter
{
    private readonly RuleSet _rules;

    /// <summary>Reads the words and builds the matcher.</summary>
    /// <exception cref="PluginException">A category or a word makes no sense; all faults are in the message.</exception>
    public KeywordFilter(KeywordOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _rules = RuleSetReader.Read(options);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult(_rules.Classify(question.Text));
    }
}
