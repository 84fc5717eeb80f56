using Notifier.Sdk;

namespace GoodFilter;

public sealed class GoodFilterOptions
{
    public Dictionary<CategoryId, List<string>> Words { get; set; } = [];
}

/// <summary>A category for each of its words that the text holds.</summary>
[NotifierPlugin("test.good-filter", PluginKind.CategoryFilter, Options = typeof(GoodFilterOptions))]
public sealed class WordFilter(GoodFilterOptions options) : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken) => new(
    [
        .. from category in options.Words
           from word in category.Value.Take(1)
           let at = question.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase)
           where at >= 0
           select new CategoryMatch { Category = category.Key, Score = 1, Reason = $"\"{word}\"", Spans = [new TextSpan(at, word.Length)] },
    ]);
}
