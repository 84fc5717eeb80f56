using Notifier.Text.Syllables;
using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent;

/// <summary>
/// A network that hears how a Korean sentence hangs together, asked when the linear model, which weighs its pieces one by one, is
/// unsure. It learned from single sentences in Hangul and is asked about nothing else. Owned by one thread at a time.
/// </summary>
internal sealed class SecondOpinion
{
    /// <summary>Log-odds beyond which the linear model is hardly ever wrong.</summary>
    private const float Sure = 3;

    // What each opinion counts; they agree often, so that their sum would be too sure. Fitted to sentences neither was trained on.
    private const float First = 0.45f;
    private const float Second = 0.7f;

    private readonly Lazy<(SyllableNetwork Network, SentenceReader Reader)> _network = new(Load, isThreadSafe: false);

    /// <summary>Corrects the log-odds of a text, one for each of the intents, when they leave a doubt about a question.</summary>
    public void Reconsider(TokenList text, ReadOnlySpan<IntentKind> intents, Span<float> logOdds)
    {
        var question = intents.IndexOf(IntentKind.Question);
        if (question < 0 || Math.Abs(logOdds[question]) >= Sure || !PostLanguage.IsMostlyHangul(text))
            return;
        var (network, reader) = _network.Value;
        if (!reader.Read(text))
            return;
        network.Score(reader.Characters);
        for (var i = 0; i < intents.Length; i++)
        {
            var act = intents[i] is IntentKind.Question ? SpeechAct.Question : SpeechAct.Command;
            logOdds[i] = First * logOdds[i] + Second * network.LogOddsOf(act);
        }
    }

    private static (SyllableNetwork Network, SentenceReader Reader) Load()
    {
        const string name = "ko.network";
        var network = NetworkFile.Read(name, TrainedFile.Read(name));
        return (network, new SentenceReader(network.Alphabet));
    }
}
