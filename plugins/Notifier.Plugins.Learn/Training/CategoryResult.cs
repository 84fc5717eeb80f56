using Notifier.Sdk;

namespace Notifier.Plugins.Learn.Training;

/// <summary>How a model does on one category.</summary>
internal sealed class CategoryResult(string name)
{
    private const int MostWords = 5;
    private readonly Dictionary<string, double> _words = [];

    public string Name => name;

    /// <summary>Posts that people gave the category.</summary>
    public int Labelled { get; set; }

    /// <summary>Posts that the model gave the category.</summary>
    public int Given { get; private set; }

    /// <summary>Posts that both gave it.</summary>
    public int Right { get; private set; }

    public double Precision => Evaluation.Share(Right, Given);

    public double Recall => Evaluation.Share(Right, Labelled);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The words that decided most often where the model was right.</summary>
    public IEnumerable<string> Words => _words.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(MostWords).Select(w => w.Key);

    public void Add(string text, CategoryMatch match, bool right)
    {
        Given++;
        if (!right)
            return;
        Right++;
        foreach (var span in match.Spans)
        {
            var word = text.Substring(span.Start, span.Length).ToLowerInvariant();
            _words[word] = _words.GetValueOrDefault(word) + 1.0 / match.Spans.Count;
        }
    }
}
