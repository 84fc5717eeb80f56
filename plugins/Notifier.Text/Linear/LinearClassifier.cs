using Notifier.Sdk;
using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>Asks a model about texts. Owned by one thread at a time.</summary>
/// <param name="model">The model.</param>
/// <param name="gates">One a category.</param>
internal sealed class LinearClassifier(LinearModel model, Gate[] gates)
{
    private readonly TokenList _tokens = new();
    private readonly FeatureReader _reader = new();
    private readonly Evidence _evidence = new();
    private readonly MatchedSpans _spans = new();
    private readonly float[] _logOdds = new float[model.Blocks * WeightLayout.Lanes];

    /// <summary>The categories the text belongs to, surest first; nothing is allocated when there is none.</summary>
    public IReadOnlyList<CategoryMatch> Classify(string text)
    {
        _tokens.Fill(text);
        var features = _reader.Read(text, _tokens);
        model.Score(features, _logOdds);
        List<CategoryMatch>? matches = null;
        for (var c = 0; c < gates.Length; c++)
        {
            if (features.Count == 0 || _logOdds[c] < gates[c].From)
                continue;
            _evidence.Find(model, c, features, _tokens.Items, 0, _spans);
            (matches ??= []).Add(_spans.ToMatch(text, model.Classes[c].Name, LogOdds.ToProbability(_logOdds[c] - gates[c].Even)));
        }

        if (matches is null)
            return [];
        matches.Sort(static (one, other) => other.Score.CompareTo(one.Score));
        return matches;
    }
}
