using System.Text.Json;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Host.Backtest;

/// <summary>What the decisions are worth against the labels of the recording. What is not labelled is counted, and not scored.</summary>
/// <param name="labels">By the post's id.</param>
/// <param name="plan">The plan that decided.</param>
internal sealed class LabelScores(IReadOnlyDictionary<string, PostLabels> labels, NotifierPlan plan) : IReplayReport
{
    private static readonly CategoryId Question = new("question");

    private readonly double _leastForQuestion = plan.Categories.GetValueOrDefault(Question)?.MinScore ?? 0.5;
    private readonly CategoryScores _categories = new(plan.Categories);
    private readonly TruthScore _question = new("question labels", "question", "questions");
    private readonly TruthScore _needsAnswer = new("needs-answer labels", "needsAnswer", "that need one");
    private readonly DirectionShares _directions = new();
    private int _posts;
    private int _labelled;

    public void Add(Decision decision)
    {
        _posts++;
        if (!labels.TryGetValue(decision.Question.Id, out var known))
            return;
        _labelled++;
        if (known.Categories is { } categories)
            _categories.Add(decision, categories);
        if (known.IsQuestion is { } isQuestion)
            _question.Add(SaysQuestion(decision), isQuestion);
        if (known.NeedsAnswer is { } needsAnswer)
            _needsAnswer.Add(decision.Routing is not null, needsAnswer);
        if (known.Direction is { } direction)
            _directions.Add(decision, direction);
    }

    public void Write(TextWriter output)
    {
        output.WriteInvariant($"{"labelled",-20} {_labelled,9:N0}");
        output.WriteInvariant($"{"not labelled",-20} {_posts - _labelled,9:N0}");
        foreach (var report in Scored)
            report.Write(output);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("labels");
        json.WriteNumber("labelled", _labelled);
        json.WriteNumber("notLabelled", _posts - _labelled);
        foreach (var report in Scored)
            report.Write(json);
        json.WriteEndObject();
    }

    /// <summary>Whether the category <c>question</c>, which need not be declared, matched well enough.</summary>
    private bool SaysQuestion(Decision decision) =>
        decision.Classification.Matches.Any(match => match.Category == Question && match.Score >= _leastForQuestion);

    private IEnumerable<IReplayReport> Scored
    {
        get
        {
            if (_categories.Posts > 0)
                yield return _categories;
            if (_question.Posts > 0)
                yield return _question;
            if (_needsAnswer.Posts > 0)
                yield return _needsAnswer;
            if (_directions.Posts > 0)
                yield return _directions;
        }
    }
}
