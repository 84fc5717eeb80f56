using System.Text.Json;
using Notifier.Core.Alerts;
using Notifier.Sdk;

namespace Notifier.Host.Backtest;

/// <summary>How many questions there were of a kind before a change and after it, and a few of those that make the difference.</summary>
internal sealed class Tally
{
    private const int MostExamples = 5;
    private const int LongestExample = 80;
    private readonly List<(bool Gained, string Id, string Text)> _examples = [];

    public int Before { get; private set; }

    public int After { get; private set; }

    /// <summary>Some question came or went; the counts may still be equal.</summary>
    public bool Changed => _examples.Count > 0;

    public void Add(Question question, bool before, bool after)
    {
        Before += before ? 1 : 0;
        After += after ? 1 : 0;
        if (before != after && _examples.Count < MostExamples)
            _examples.Add((after, PlainText.Line(question.Id, LongestExample), PlainText.Line(question.Text, LongestExample)));
    }

    public void Write(TextWriter output, string name)
    {
        output.WriteInvariant($"  {name,-28} {Before,9:N0} {After,9:N0} {After - Before,9:+#,0;-#,0;0}");
        foreach (var (gained, id, text) in _examples)
            output.WriteLine($"    {(gained ? '+' : '-')} {text} ({id})");
    }

    /// <summary>Writes members of the object that is being written.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("before", Before);
        json.WriteNumber("after", After);
        json.WriteStartArray("examples");
        foreach (var (gained, id, text) in _examples)
        {
            json.WriteStartObject();
            json.WriteString("change", gained ? "gained" : "lost");
            json.WriteString("id", id);
            json.WriteString("text", text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
