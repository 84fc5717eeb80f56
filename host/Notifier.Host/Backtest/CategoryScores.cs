using System.Text.Json;
using Notifier.Core.Alerts;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Host.Backtest;

/// <summary>
/// How well the filters find the labelled categories. A post may belong to several; whatever matched well enough to count is
/// said, ignored post or not. Names are compared by letters and digits alone: <c>WindowsMobile</c> is <c>windows-mobile</c>.
/// </summary>
internal sealed class CategoryScores(IReadOnlyDictionary<CategoryId, Category> categories) : IReplayReport
{
    private const int LongestName = 40;

    private readonly Dictionary<string, string> _declared =
        categories.Keys.GroupBy(id => Key(id.Value)).ToDictionary(ids => ids.Key, ids => ids.First().Value);

    private readonly Dictionary<string, Confusion> _scores = [];
    private readonly Dictionary<string, Confusion> _routed = [];
    private readonly Confusion _notRouted = new();
    private readonly Dictionary<string, int> _undeclared = [];
    private readonly HashSet<string> _labelled = [];
    private readonly HashSet<string> _said = [];

    /// <summary>How many posts carry this label.</summary>
    public int Posts { get; private set; }

    /// <summary>The mean over every category that is both declared and labelled.</summary>
    private double? MacroF1 => Scored.Select(pair => pair.Value.F1).DefaultIfEmpty().Average();

    private IEnumerable<KeyValuePair<string, Confusion>> Scored =>
        _scores.Where(pair => pair.Value.Support > 0).OrderByDescending(pair => pair.Value.Support).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every match that counts, of all categories together.</summary>
    private Confusion All => Confusion.Sum(Scored.Select(pair => pair.Value));

    /// <summary>The one category of each post that decides who is asked: right when it is among the labels.</summary>
    private Confusion Routed => Confusion.Sum(
        Scored.Where(pair => _routed.ContainsKey(pair.Key)).Select(pair => _routed[pair.Key]).Append(_notRouted));

    /// <summary>Matched, but nowhere labelled: nothing can be said of them.</summary>
    private IEnumerable<(string Name, int Count)> Unlabelled =>
        _scores.Where(pair => pair.Value.Support == 0).Select(pair => (pair.Key, pair.Value.Said)).OrderByDescending(c => c.Said).ThenBy(c => c.Key, StringComparer.Ordinal);

    public void Add(Decision decision, IReadOnlyList<string> labels)
    {
        Posts++;
        _labelled.Clear();
        _said.Clear();
        foreach (var label in labels.Distinct(StringComparer.Ordinal))
        {
            if (_declared.TryGetValue(Key(label), out var id))
                _labelled.Add(id);
            else
                _undeclared.Count(label);
        }
        foreach (var match in decision.Classification.Matches)
        {
            if (categories.TryGetValue(match.Category, out var category) && match.Score >= category.MinScore)
                _said.Add(match.Category.Value);
        }
        foreach (var id in _labelled.Union(_said))
            Of(_scores, id).Add(_said.Contains(id), _labelled.Contains(id));
        AddRouted(decision.Classification.Category?.Value);
    }

    public void Write(TextWriter output)
    {
        output.WriteInvariant($"{"category labels",-20} {Posts,9:N0}  precision  recall      F1  support");
        foreach (var (name, score) in Scored)
            WriteScore(output, name, score);
        WriteScore(output, "all of them", All);
        WriteScore(output, "the one it is routed by", Routed);
        output.WriteInvariant($"  {"macro F1",-28}  {"",9}  {"",6}  {MacroF1,6:0.000}");
        WriteList(output, "labels that are not in \"categories\"", _undeclared.MostFirst(name => name));
        WriteList(output, "matched, but labelled nowhere", Unlabelled);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("categories");
        json.WriteNumber("labelled", Posts);
        json.WriteShare("macroF1", MacroF1);
        json.WriteStartObject("perCategory");
        foreach (var (name, score) in Scored)
            WriteScore(json, name, score);
        json.WriteEndObject();
        WriteScore(json, "all", All);
        WriteScore(json, "routedBy", Routed);
        json.WriteCounts("notDeclared", _undeclared.MostFirst(name => name));
        json.WriteCounts("notLabelled", Unlabelled);
        json.WriteEndObject();
    }

    private void AddRouted(string? category)
    {
        var isRight = category is not null && _labelled.Contains(category);
        if (category is not null)
            Of(_routed, category).Add(said: true, isRight);
        if (!isRight && _labelled.Any(IsRouted))
            _notRouted.Add(said: false, labelled: true);
    }

    private bool IsRouted(string id) => categories[new CategoryId(id)].Use == CategoryUse.Routed;

    private static void WriteList(TextWriter output, string heading, IEnumerable<(string Name, int Count)> counts)
    {
        var list = string.Join(", ", counts.Select(count => FormattableString.Invariant($"{PlainText.Line(count.Name, LongestName)} {count.Count:N0}")));
        if (list.Length > 0)
            output.WriteLine($"  {heading}: {list}");
    }

    private static void WriteScore(TextWriter output, string name, Confusion score) =>
        output.WriteInvariant($"  {name,-28}  {score.Precision,9:0.000}  {score.Recall,6:0.000}  {score.F1,6:0.000}  {score.Support,7:N0}");

    private static void WriteScore(Utf8JsonWriter json, string name, Confusion score)
    {
        json.WriteStartObject(name);
        json.WriteShare("precision", score.Precision);
        json.WriteShare("recall", score.Recall);
        json.WriteShare("f1", score.F1);
        json.WriteNumber("support", score.Support);
        json.WriteEndObject();
    }

    private static Confusion Of(Dictionary<string, Confusion> scores, string id) =>
        scores.TryGetValue(id, out var score) ? score : scores[id] = new Confusion();

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
