using Notifier.Text.Syllables;
using Notifier.Text.Tokens;

namespace Notifier.Text.Training;

/// <summary>The evaluation of a network on sentences it was not trained on.</summary>
internal static class Evaluation
{
    /// <summary>The accuracy of its answer to whether they ask; one that it cannot read counts as answered with no.</summary>
    public static double AccuracyOf(SyllableNetwork network, IReadOnlyList<Sentence> sentences)
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
