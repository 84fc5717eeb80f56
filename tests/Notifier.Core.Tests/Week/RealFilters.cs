using Notifier.Core.Filters;
using Notifier.Plugins.Intent;
using Notifier.Plugins.Keyword;
using Notifier.Plugins.Topic;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Week;

/// <summary>The filters that come with the program, asked directly.</summary>
internal sealed class RealFilters : IFilterSet
{
    private readonly (FilterId Id, ICategoryFilter Filter)[] _filters =
    [
        (new("devices"), new KeywordFilter(new KeywordOptions { Categories = WeekPlan.Words.ToDictionary(pair => new CategoryId(pair.Key), pair => new KeywordCategory { Any = [.. pair.Value] }) })),
        (new("intent"), new IntentFilter(new IntentOptions())),
        (new("topic"), new TopicFilter(new TopicOptions())),
    ];

    public async ValueTask<FilterAnswers> ClassifyAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var answers = new FilterAnswers(questions.Count);
        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var (id, filter) in _filters)
            {
                var matches = await filter.ClassifyAsync(questions[i], cancellationToken);
                answers.Add(i, [.. matches.Select(match => new FilterMatch(match.Category, match.Score, id, match.Reason, match.Spans))]);
            }
        }
        return answers;
    }
}
