using Notifier.Plugins.Keyword;
using Notifier.Sdk;

namespace Notifier.Benchmarks.Keywords;

/// <summary>Filters over keywords that are spread over categories.</summary>
internal static class Filters
{
    private const int Categories = 50;

    public static KeywordFilter Of(string[] keywords) => new(new KeywordOptions
    {
        Categories = keywords.Chunk(Math.Max(1, keywords.Length / Categories)).Select((words, i) => (words, i)).ToDictionary(
            entry => new CategoryId($"category-{entry.i}"), entry => new KeywordCategory { Any = [.. entry.words] }),
    });
}
