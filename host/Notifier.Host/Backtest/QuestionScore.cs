using System.Text.Json;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Host.Backtest;

/// <summary>How well the filters tell questions, by the category <c>question</c>, which need not be declared.</summary>
internal sealed class QuestionScore(IReadOnlyDictionary<CategoryId, Category> categories) : IReplayReport
{
    private static readonly CategoryId Question = new("question");

    private readonly double _least = categories.GetValueOrDefault(Question)?.MinScore ?? 0.5;
    private readonly Confusion _score = new();

    public int Posts => _score.Total;

    public void Add(Decision decision, bool isQuestion) =>
        _score.Add(decision.Classification.Matches.Any(match => match.Category == Question && match.Score >= _least), isQuestion);

    public void Write(TextWriter output) => output.WriteInvariant(
        $"{"question labels",-20} {Posts,9:N0}  accuracy {_score.Accuracy:0.000}, precision {_score.Precision:0.000}, recall {_score.Recall:0.000}, {_score.Support:N0} questions");

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("question");
        json.WriteNumber("labelled", Posts);
        json.WriteNumber("support", _score.Support);
        json.WriteShare("accuracy", _score.Accuracy);
        json.WriteShare("precision", _score.Precision);
        json.WriteShare("recall", _score.Recall);
        json.WriteEndObject();
    }
}
