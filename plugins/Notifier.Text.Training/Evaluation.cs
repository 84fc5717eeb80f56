using Notifier.Text.Syllables;
using Notifier.Text.Tokens;

namespace Notifier.Text.Training;

/// <summary>How a network does on sentences it has not seen.</summary>
internal static class Judgement
{
    /// <summary>The share of sentences about which it is right whether they ask; one that it cannot read does not, it says.</summary>
    public static double Of(SyllableNetwork network, IReadOnlyList<Sentence> sentences)
    {
        var tokens = new TokenList();
        var reader = new SentenceReader(network.Alphabet);
        return sentences.Count(sentence =>
        {
            tokens.Fill(sentence.Text);
            var asks = reader.Read(tokens);
            if (asks)
                network.Score(reader.Characters);
            asks = asks && network.LogOddsOf(SpeechAct.Question) >= 0;
            return asks == (sentence.Act is SpeechAct.Question);
        }) / (double)sentences.Count;
    }
}
