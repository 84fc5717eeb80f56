using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Filters;

/// <summary>One filter, "words", that finds each category whose id is in the text.</summary>
internal sealed class WordFilters : IFilterSet
{
    private static readonly FilterId Words = new("words");

    /// <summary>It is off: it is not asked.</summary>
    public bool IsSilent { get; set; }

    /// <summary>It is asked and fails.</summary>
    public bool Fails { get; set; }

    public List<string> Asked { get; } = [];

    public ValueTask<FilterAnswers> ClassifyAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var answers = new FilterAnswers(questions.Count);
        for (var i = 0; i < questions.Count; i++)
        {
            Asked.Add(questions[i].Id);
            if (IsSilent)
                answers.AddUnasked(i, Words);
            else if (Fails)
                answers.AddSilent(i, Words);
            else
                answers.Add(i, MatchesOf(questions[i]));
        }
        return new(answers);
    }

    private static FilterMatch[] MatchesOf(Question question) =>
    [
        .. new[] { "iphone", "announcement" }.Where(word => question.Text.Contains(word, StringComparison.Ordinal))
            .Select(word => new FilterMatch(new(word), 1, Words, "word", [])),
    ];
}
