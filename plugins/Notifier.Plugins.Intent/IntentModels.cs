using Notifier.Text;
using Notifier.Text.Linear;
using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent;

/// <summary>
/// How a question or a request sounds, learned from labelled sentences: one model for Korean, sentence by sentence, which a network
/// helps out when it is unsure, and one for the others. Owned by one thread at a time.
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

    /// <summary>One of several sentences that sounds like an order often asks nobody: friends take leave of each other so.</summary>
    private const float OneOfSeveral = 0.7f;

    // Each is unpacked for the first text in its language: who hears one language starts sooner and keeps half.
    private readonly Lazy<TrainedIntent> _korean = new(() => TrainedIntent.FromResource("ko.model"), isThreadSafe: false);
    private readonly Lazy<TrainedIntent> _english = new(() => TrainedIntent.FromResource("en.model"), isThreadSafe: false);
    private readonly TokenList _sentence = new();
    private readonly FeatureReader _reader = new();
    private readonly Evidence _evidence = new();
    private readonly SecondOpinion _second = new();
    private readonly float[] _logOdds = new float[WeightLayout.Lanes];
    private TrainedIntent? _asked;
    private FeatureList? _features;
    private Heard _question;
    private Heard _request;

    /// <summary>Adds to the scores of a question and of a request the log-odds of the sentence that sounds most like it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="korean">Whether it is written in Korean.</param>
    /// <param name="scores">What is added to.</param>
    public void Score(ReadOnlySpan<char> text, TokenList tokens, bool korean, VoiceScores scores)
    {
        _asked = korean ? _korean.Value : _english.Value;
        _question = _request = Heard.Nothing;
        if (korean)
            HearSentences(text, tokens);
        else
            HearEnglish(text, tokens);
        scores[IntentKind.Question] += _question.IsThere ? _question.LogOdds : Unlikely;
        scores[IntentKind.Request] += _request.IsThere ? _request.LogOdds : Unlikely;
    }

    private void HearEnglish(ReadOnlySpan<char> text, TokenList tokens)
    {
        Read(text, tokens);
        var question = LogOddsOf(IntentKind.Question) - (tokens.Count < FewestWords ? TooFewWords : 0);
        Keep(question, LogOddsOf(IntentKind.Request), 0, text.Length);
    }

    private void HearSentences(ReadOnlySpan<char> text, TokenList tokens)
    {
        for (var (first, start) = (0, 0); first < tokens.Count;)
        {
            first = KoreanSentences.EndOf(tokens, first);
            var end = first == tokens.Count ? text.Length : tokens.Items[first].Start;
            var sentence = text[start..end];
            if (sentence.Length == text.Length)
                HearKorean(text, tokens, 0);
            else if (KoreanSentences.SaysEnough(Cut(sentence)))
                HearKorean(sentence, _sentence, start);
            start = end;
        }
    }

    private void HearKorean(ReadOnlySpan<char> sentence, TokenList tokens, int start)
    {
        Read(sentence, tokens);
        _second.Reconsider(tokens, _asked!.Intents, _logOdds);
        var (question, request) = (LogOddsOf(IntentKind.Question), LogOddsOf(IntentKind.Request));
        if (tokens.Has(TokenKind.Question))
            HearMark(ref question, ref request);
        if (tokens == _sentence)
            request -= OneOfSeveral;
        Keep(question, request, start, sentence.Length);
    }

    private TokenList Cut(ReadOnlySpan<char> sentence)
    {
        _sentence.Fill(sentence);
        return _sentence;
    }

    private void Read(ReadOnlySpan<char> sentence, TokenList tokens)
    {
        _features = _reader.Read(sentence, tokens);
        _asked!.Model.Score(_features, _logOdds);
    }

    private float LogOddsOf(IntentKind intent) => Array.IndexOf(_asked!.Intents, intent) is var category and >= 0 ? _logOdds[category] : Unlikely;

    private void Keep(float question, float request, int start, int length)
    {
        if (question > _question.LogOdds)
            _question = new Heard(question, start, length);
        if (request > _request.LogOdds)
            _request = new Heard(request, start, length);
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
    public void AddEvidence(IntentKind intent, ReadOnlySpan<char> text, TokenList tokens, MatchedSpans spans)
    {
        if (Array.IndexOf(_asked!.Intents, intent) is not (var category and >= 0))
            return;
        var heard = intent is IntentKind.Question ? _question : _request;
        if (!heard.IsThere)
            return;
        if (heard.Length < text.Length)
        {
            var sentence = text.Slice(heard.Start, heard.Length);
            _features = _reader.Read(sentence, tokens = Cut(sentence));
        }

        _evidence.Find(_asked.Model, category, _features!, tokens.Items, heard.Start, spans);
        if (spans.IsEmpty && LastWord(tokens) is { } word)
            spans.Add(heard.Start + word.Start, heard.Start + word.End, 1);
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

    /// <summary>How much a sentence sounds like an intent, and where it is.</summary>
    private readonly record struct Heard(float LogOdds, int Start, int Length)
    {
        public static Heard Nothing => new(float.NegativeInfinity, 0, 0);

        public bool IsThere => Length > 0;
    }
}
