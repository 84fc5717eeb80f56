using Notifier.Text;
using Notifier.Text.Linear;
using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent;

/// <summary>
/// How a question or a request sounds, learned from labelled sentences: one model for Korean, which a network helps out when it is
/// unsure, and one for the others. Owned by one thread at a time.
/// </summary>
internal sealed class IntentModels
{
    /// <summary>The log-odds of an intent that the model does not know, before the lexicons speak.</summary>
    private const float Unlikely = -2;

    /// <summary>
    /// How much likelier a question mark is behind a question than behind anything else in Korean, whose model learned from speech
    /// written down without marks.
    /// </summary>
    private const float MarkRatio = 150;

    /// <summary>One or two English words are a name as often as a question; the model learned from whole titles.</summary>
    private const int FewestWords = 3;
    private const float TooFewWords = 0.5f;

    // Each is unpacked for the first text in its language: who hears one language starts sooner and keeps half.
    private readonly Lazy<TrainedIntent> _korean = new(() => TrainedIntent.FromResource("ko.model"), isThreadSafe: false);
    private readonly Lazy<TrainedIntent> _english = new(() => TrainedIntent.FromResource("en.model"), isThreadSafe: false);
    private readonly FeatureReader _reader = new();
    private readonly Evidence _evidence = new();
    private readonly SecondOpinion _second = new();
    private readonly float[] _logOdds = new float[WeightLayout.Lanes];
    private TrainedIntent? _asked;
    private FeatureList? _features;

    /// <summary>Adds the log-odds of a question and of a request to their scores.</summary>
    /// <param name="written">The text.</param>
    /// <param name="text">Its tokens.</param>
    /// <param name="korean">Whether it is written in Korean.</param>
    /// <param name="scores">What is added to.</param>
    public void Score(ReadOnlySpan<char> written, TokenList text, bool korean, VoiceScores scores)
    {
        _asked = korean ? _korean.Value : _english.Value;
        _features = _reader.Read(written, text);
        _asked.Model.Score(_features, _logOdds);
        if (korean)
            _second.Reconsider(text, _asked.Intents, _logOdds);
        if (!korean && text.Count < FewestWords)
            _logOdds[0] -= TooFewWords;
        foreach (var intent in (ReadOnlySpan<IntentKind>)[IntentKind.Question, IntentKind.Request])
            scores[intent] += Array.IndexOf(_asked.Intents, intent) is var category and >= 0 ? _logOdds[category] : Unlikely;
        if (korean && text.Has(TokenKind.Question))
            HearMark(ref scores[IntentKind.Question], ref scores[IntentKind.Request]);
    }

    /// <summary>The likelier the question, the less likely the request: "가" may be an order, "가?" asks.</summary>
    private static void HearMark(ref float question, ref float request)
    {
        request -= MathF.Log(1 + (MarkRatio - 1) * (float)LogOdds.ToProbability(question));
        question += MathF.Log(MarkRatio);
    }

    /// <summary>
    /// Adds the words that spoke for an intent in the text scored last; the last word when only the whole did: there a Korean sentence
    /// says what it wants.
    /// </summary>
    public void AddEvidence(IntentKind intent, TokenList text, MatchedSpans spans)
    {
        if (Array.IndexOf(_asked!.Intents, intent) is not (var category and >= 0))
            return;
        _evidence.Find(_asked.Model, category, _features!, text.Items, spans);
        if (spans.IsEmpty && LastWord(text) is { } word)
            spans.Add(word.Start, word.End, 1);
    }

    private static Token? LastWord(TokenList text)
    {
        for (var i = text.Count - 1; i >= 0; i--)
        {
            if (text.Items[i].IsWord)
                return text.Items[i];
        }

        return null;
    }
}
