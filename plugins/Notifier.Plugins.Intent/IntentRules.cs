using Notifier.Plugins.Intent.Marks;
using Notifier.Sdk;
using Notifier.Text;
using Notifier.Text.Lexicons;
using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent;

/// <summary>Weighs what the lexicons and the models say.</summary>
internal sealed class IntentRules(double minScore)
{
    private const float CompanyAt = 4.5f;

    /// <summary>What sounds like the company when nobody asks or complains; it need not outweigh anything then.</summary>
    private const float QuietCompanyAt = 4;
    private const float ToCompanyWeight = -4;
    private const float TwoWords = 2;
    private const float ForEverybodyAt = 3;
    private readonly Lexicon _lexicon = LexiconReader.FromResources(typeof(IntentRules).Assembly, VoiceScores.Names);
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
        var scores = new VoiceScores(stackalloc float[VoiceScores.Count]);
        foreach (var hit in _hits.Items)
            scores.Add(_lexicon.Entries[hit.Entry]);
        scores[IntentKind.Announcement] += Uncontested(scores.Broadcast, scores[IntentKind.Complaint]);
        var signature = AgentSignature.Find(text);
        scores[IntentKind.Announcement] += signature.Weight;
        if (scores[IntentKind.Announcement] >= CompanyAt && own.AreAddressed(question))
            scores[IntentKind.Announcement] += ToCompanyWeight;
        var korean = PostLanguage.IsKorean(_tokens);
        if (scores[IntentKind.Announcement] < CompanyAt)
            _models.Score(text, _tokens, korean, scores);
        var mark = BroadcastMark.Find(text);
        if (!mark.IsThere && korean)
            mark = HeadlineMark.Find(text);
        if (mark.IsThere)
            HearBroadcast(mark, scores);
        return Decide(scores) is var (intent, score) ? Describe(question.Text, text, intent, score, signature, mark) : null;
    }

    /// <summary>What complaints leave of it: a customer names the offer that went wrong.</summary>
    private static float Uncontested(float broadcast, float complaint) =>
        broadcast > 0 ? Math.Max(broadcast - Math.Max(complaint, 0), 0) : broadcast;

    /// <summary>Who shows something to everybody hardly asks, unless a question mark says so.</summary>
    private void HearBroadcast(Mark mark, VoiceScores scores)
    {
        scores.Broadcast += mark.Weight;
        if (_tokens.Has(TokenKind.Question))
            return;
        scores[IntentKind.Question] -= mark.Weight;
        scores[IntentKind.Request] -= mark.Weight;
    }

    /// <summary>
    /// The company's voice first; then what is asked for; then what went wrong; when it is nothing of these, what is said to everybody
    /// and to nobody by name; then small talk.
    /// </summary>
    private (IntentKind Intent, float Score)? Decide(VoiceScores scores)
    {
        if (scores[IntentKind.Announcement] >= CompanyAt)
            return Scored(IntentKind.Announcement, scores);
        var asks = scores[IntentKind.Question] >= scores[IntentKind.Request] ? IntentKind.Question : IntentKind.Request;
        if (scores[asks] >= _least)
            return Scored(asks, scores);
        var least = Math.Max(TwoWords, _least);
        if (scores[IntentKind.Complaint] >= least)
            return Scored(IntentKind.Complaint, scores);
        if (IsForEverybody(scores, least) && !_tokens.Has(TokenKind.Mention))
            return (IntentKind.Announcement, Math.Max(scores.Broadcast, scores[IntentKind.Announcement]));
        return scores[IntentKind.Chatter] >= least ? Scored(IntentKind.Chatter, scores) : null;
    }

    private static bool IsForEverybody(VoiceScores scores, double least) =>
        scores.Broadcast >= Math.Max(ForEverybodyAt, least) || scores[IntentKind.Announcement] >= Math.Max(QuietCompanyAt, least);

    private static (IntentKind Intent, float Score) Scored(IntentKind intent, VoiceScores scores) => (intent, scores[intent]);

    private CategoryMatch Describe(string text, ReadOnlySpan<char> own, IntentKind intent, float score, Mark signature, Mark mark)
    {
        if (intent is not IntentKind.Announcement)
            _models.AddEvidence(intent, own, _tokens, _spans);
        foreach (var hit in _hits.Items)
        {
            var entry = _lexicon.Entries[hit.Entry];
            if (entry.Weight > 0 && VoiceScores.IntentOf(entry) == intent)
                _spans.Add(_tokens.Items[hit.First].Start, _tokens.Items[hit.End - 1].End, entry.Weight);
        }

        if (intent is IntentKind.Announcement)
        {
            Show(signature);
            Show(mark);
        }

        return _spans.ToMatch(text, IntentKinds.Names[(int)intent], LogOdds.ToProbability(score));
    }

    private void Show(Mark mark)
    {
        if (mark.IsThere)
            _spans.Add(mark.Start, mark.Start + mark.Length, mark.Weight);
    }
}
