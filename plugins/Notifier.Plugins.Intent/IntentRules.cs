using Notifier.Sdk;
using Notifier.Text;
using Notifier.Text.Lexicons;
using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent;

/// <summary>Weighs what the lexicons and the models say.</summary>
internal sealed class IntentRules(double minScore)
{
    private const float CompanyAt = 4.5f;
    private const float SignatureWeight = 3;
    private const float ToCompanyWeight = -4;
    private const float TwoWords = 2;
    private readonly Lexicon _lexicon = LexiconReader.FromResources(typeof(IntentRules).Assembly, IntentKinds.Names);
    private readonly IntentModels _models = new();
    private readonly double _least = LogOdds.Of(minScore);
    private readonly TokenList _tokens = new();
    private readonly LexiconHits _hits = new();
    private readonly MatchedSpans _spans = new();

    /// <summary>What a post wants, or null.</summary>
    /// <param name="question">The post.</param>
    /// <param name="own">The company's accounts: who names one of them hardly speaks for the company.</param>
    public CategoryMatch? Match(Question question, OwnAccounts own)
    {
        var text = Retweet.OwnWords(question.Text);
        _tokens.Fill(text);
        _lexicon.Match(_tokens, _hits);
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
        if (scores[(int)IntentKind.Announcement] >= CompanyAt && own.AreAddressed(question))
            scores[(int)IntentKind.Announcement] += ToCompanyWeight;
        if (scores[(int)IntentKind.Announcement] < CompanyAt)
            _models.Score(text, _tokens, scores);
        return Decide(scores) is { } intent ? Describe(question.Text, intent, scores[(int)intent], signature) : null;
    }

    /// <summary>The company's voice first; then what is asked for; then what went wrong; small talk when it is nothing of these.</summary>
    private IntentKind? Decide(ReadOnlySpan<float> scores)
    {
        if (scores[(int)IntentKind.Announcement] >= CompanyAt)
            return IntentKind.Announcement;
        var asks = scores[(int)IntentKind.Question] >= scores[(int)IntentKind.Request] ? IntentKind.Question : IntentKind.Request;
        if (scores[(int)asks] >= _least)
            return asks;
        foreach (var intent in (ReadOnlySpan<IntentKind>)[IntentKind.Complaint, IntentKind.Chatter])
        {
            if (scores[(int)intent] >= Math.Max(TwoWords, _least))
                return intent;
        }

        return null;
    }

    private CategoryMatch Describe(string text, IntentKind intent, float score, (int Start, int Length) signature)
    {
        if (intent is not IntentKind.Announcement)
            _models.AddEvidence(intent, _tokens, _spans);
        foreach (var hit in _hits.Items)
        {
            var entry = _lexicon.Entries[hit.Entry];
            if (entry.Class == (int)intent && entry.Weight > 0)
                _spans.Add(_tokens.Items[hit.First].Start, _tokens.Items[hit.End - 1].End, entry.Weight);
        }

        if (intent is IntentKind.Announcement && signature.Length > 0)
            _spans.Add(signature.Start, signature.Start + signature.Length, SignatureWeight);
        return _spans.ToMatch(text, IntentKinds.Names[(int)intent], LogOdds.ToProbability(score));
    }
}
