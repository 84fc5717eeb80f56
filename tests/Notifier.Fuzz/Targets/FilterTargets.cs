using System.Text;
using Notifier.Core.Filters;
using Notifier.Plugins.Intent;
using Notifier.Plugins.Keyword;
using Notifier.Plugins.Regex;
using Notifier.Plugins.Topic;
using Notifier.Sdk;
using Notifier.Sdk.Testing;

namespace Notifier.Fuzz.Targets;

internal static class FilterTargets
{
    /// <summary>The host takes no more of a match.</summary>
    private const int MostSpans = 200;

    private static readonly ICategoryFilter Keyword = new KeywordFilter(new KeywordOptions
    {
        Categories = new() { [new("phone")] = new() { Any = ["아이폰", "iPhone", "갤럭시 S", "폰", "C#", ".NET", "upgrad*", "*환불", "👩"], None = ["나눔"] } },
    });

    private static readonly ICategoryFilter Regex = new RegexFilter(
        new RegexFilterOptions
        {
            Categories = new() { [new("ask")] = new() { Any = ["언제|when", @"\d+\s*(시|일|days?)", "[가-힣]+(나요|까요)", @"\bhow (do|to|can)\b"] } },
        },
        new FakePluginHost());

    public static Target[] All { get; } =
    [
        new("keyword", bytes => Matched(Keyword, bytes)), new("regex", bytes => Matched(Regex, bytes)),
        new("intent", bytes => Matched(new IntentFilter(new IntentOptions()), bytes)), new("topic", bytes => Matched(new TopicFilter(new TopicOptions()), bytes)),
    ];

    private static string? Matched(ICategoryFilter filter, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var answer = filter.ClassifyAsync(new Question { Id = "1", Text = text }, CancellationToken.None);
        if (!answer.IsCompletedSuccessfully)
            return "no answer at once";
        return answer.GetAwaiter().GetResult().Any(match => !SpanList.IsTidy([.. match.Spans.Take(MostSpans)], text.Length)) ? "a match stands outside the text" : null;
    }
}
