using Notifier.Sdk;
using Notifier.Text;
using Notifier.Text.Lexicons;
using Notifier.Text.Tokens;

namespace Notifier.Plugins.Topic;

/// <summary>Says what is asked: when it is released, how it is used, when the upgrade comes, and so on.</summary>
[NotifierPlugin("notifier.topic", PluginKind.CategoryFilter, Options = typeof(TopicOptions))]
public sealed class TopicFilter(TopicOptions options) : ICategoryFilter
{
    private readonly Lexicon _lexicon = LexiconReader.FromResources(typeof(TopicFilter).Assembly, Topics.Names);
    private readonly TokenList _tokens = new();
    private readonly LexiconHits _hits = new();
    private readonly MatchedSpans _spans = new();
    private readonly double _least = LogOdds.Of(options.MinScore);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        _tokens.Fill(question.Text);
        _lexicon.Match(_tokens, _hits);
        if (_hits.Count == 0)
            return ValueTask.FromResult<IReadOnlyList<CategoryMatch>>([]);
        Span<float> scores = stackalloc float[Topics.Names.Length];
        scores.Clear();
        foreach (var hit in _hits.Items)
            scores[_lexicon.Entries[hit.Entry].Class] += _lexicon.Entries[hit.Entry].Weight;
        return ValueTask.FromResult(Matches(question.Text, scores));
    }

    private IReadOnlyList<CategoryMatch> Matches(string text, Span<float> scores)
    {
        var best = Topics.Surest(scores);
        if (scores[best] < _least)
            return scores[Topics.Asked] < _least ? Array.Empty<CategoryMatch>() : [Describe(text, Topics.Asked, Topics.Other, scores)];
        var matches = new List<CategoryMatch>();
        for (; matches.Count < options.Most && scores[best] >= _least; best = Topics.Surest(scores))
        {
            matches.Add(Describe(text, best, Topics.Names[best], scores));
            scores[best] = 0;
        }

        return matches;
    }

    private CategoryMatch Describe(string text, int topic, string category, ReadOnlySpan<float> scores)
    {
        foreach (var hit in _hits.Items)
        {
            var entry = _lexicon.Entries[hit.Entry];
            if (entry.Class == topic)
                _spans.Add(_tokens.Items[hit.First].Start, _tokens.Items[hit.End - 1].End, entry.Weight);
        }

        return _spans.ToMatch(text, category, LogOdds.ToProbability(scores[topic]));
    }
}
