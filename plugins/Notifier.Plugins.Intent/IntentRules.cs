using Notifier.Sdk;
using Notifier.Text;
using Notifier.Text.Lexicons;
using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent;

/// <summary>Weighs the words and phrases of the lexicons.</summary>
internal sealed class IntentRules(double minScore)
{
    private const float CompanyAt = 3.5f;
    private const float SignatureWeight = 3;
    private readonly Lexicon _lexicon = LexiconReader.FromResources(typeof(IntentRules).Assembly, IntentKinds.Names);
    private readonly double _least = LogOdds.Of(minScore);
    private readonly TokenList _tokens = new();
    private readonly LexiconHits _hits = new();

    public CategoryMatch? Match(Question question)
    {
        var text = Retweet.OwnWords(question.Text);
        _tokens.Fill(text);
        _lexicon.Match(text, _tokens.Items, _hits);
        Span<float> scores = stackalloc float[IntentKinds.Names.Length];
        scores.Clear();
        foreach (var hit in _hits.Items)
        {
            var entry = _lexicon.Entries[hit.Entry];
            scores[entry.Class] += entry.Weight;
        }

        var signature = AgentSignature.Find(text);
        if (signature.Length > 0)
            scores[(int)IntentKind.Announcement] += SignatureWeight;
        return Decide(scores) is { } intent ? Describe(question.Text, intent, scores[(int)intent], signature) : null;
    }

    private IntentKind? Decide(ReadOnlySpan<float> scores)
    {
        if (scores[(int)IntentKind.Announcement] >= CompanyAt)
            return IntentKind.Announcement;
        var best = IntentKind.Question;
        for (var intent = IntentKind.Request; intent <= IntentKind.Complaint; intent++)
        {
            if (scores[(int)intent] > scores[(int)best])
                best = intent;
        }

        if (scores[(int)best] >= Math.Max(2, _least))
            return best;
        return scores[(int)IntentKind.Chatter] >= Math.Max(2, _least) ? IntentKind.Chatter : null;
    }

    private CategoryMatch Describe(string text, IntentKind intent, float score, (int Start, int Length) signature)
    {
        var spans = new MatchedSpans();
        foreach (var hit in _hits.Items)
        {
            var entry = _lexicon.Entries[hit.Entry];
            if (entry.Class == (int)intent && entry.Weight > 0)
                spans.Add(_tokens.Items[hit.First].Start, _tokens.Items[hit.End - 1].End, entry.Weight);
        }

        if (intent is IntentKind.Announcement && signature.Length > 0)
            spans.Add(signature.Start, signature.Start + signature.Length, SignatureWeight);
        return spans.ToMatch(text, IntentKinds.Names[(int)intent], LogOdds.ToProbability(score));
    }
}
