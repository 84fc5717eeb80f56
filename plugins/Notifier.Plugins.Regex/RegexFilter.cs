using Notifier.Plugins.Regex.Rules;
using Notifier.Sdk;

namespace Notifier.Plugins.Regex;

/// <summary>Finds the categories of a post by regular expressions.</summary>
[NotifierPlugin("notifier.regex", PluginKind.CategoryFilter, Options = typeof(RegexFilterOptions))]
public sealed class RegexFilter : ICategoryFilter
{
    private readonly RuleSet _rules;

    /// <summary>Reads the patterns.</summary>
    /// <exception cref="PluginException">A category or a pattern makes no sense; all faults are in the message.</exception>
    public RegexFilter(RegexFilterOptions options, IPluginHost host)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(host);
        _rules = RuleSetReader.Read(options, host);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult(_rules.Classify(question.Text, cancellationToken));
    }
}
