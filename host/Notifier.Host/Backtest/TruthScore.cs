using System.Text.Json;

namespace Notifier.Host.Backtest;

/// <summary>How well yes is told from no.</summary>
/// <param name="heading">What the labels are, in the report.</param>
/// <param name="property">The same in JSON.</param>
/// <param name="those">What posts are called whose label is yes.</param>
internal sealed class TruthScore(string heading, string property, string those) : IReplayReport
{
    private readonly Confusion _score = new();

    public int Posts => _score.Total;

    public void Add(bool said, bool labelled) => _score.Add(said, labelled);

    public void Write(TextWriter output) => output.WriteInvariant(
        $"{heading,-20} {Posts,9:N0}  accuracy {_score.Accuracy:0.000}, precision {_score.Precision:0.000}, recall {_score.Recall:0.000}, {_score.Support:N0} {those}");

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(property);
        json.WriteNumber("labelled", Posts);
        json.WriteNumber("support", _score.Support);
        json.WriteShare("accuracy", _score.Accuracy);
        json.WriteShare("precision", _score.Precision);
        json.WriteShare("recall", _score.Recall);
        json.WriteEndObject();
    }
}
