using Notifier.Text.Syllables;
using Notifier.Text.Tokens;

namespace Notifier.Text.Training;

/// <summary>A training example: the characters of a sentence as a network sees them, and its label.</summary>
internal sealed record TrainingExample(char[] Characters, SpeechAct Act)
{
    /// <summary>The examples that sentences make; one that a network would not be asked about makes none.</summary>
    public static List<TrainingExample> From(IEnumerable<Sentence> sentences, Alphabet alphabet)
    {
        var tokens = new TokenList();
        var reader = new SentenceReader(alphabet);
        var examples = new List<TrainingExample>();
        foreach (var sentence in sentences)
        {
            tokens.Fill(sentence.Text);
            if (reader.Read(tokens))
                examples.Add(new TrainingExample(reader.Characters.ToArray(), sentence.Act));
        }

        return examples;
    }

    /// <summary>The characters that sentences have in common, the commonest first.</summary>
    public static Alphabet AlphabetOf(IEnumerable<Sentence> sentences)
    {
        const int fewest = 2;
        var counted = sentences.SelectMany(s => s.Text.ToLowerInvariant()).Where(c => char.IsLetterOrDigit(c) || c == ' ').CountBy(c => c);
        return new Alphabet(new string(
            [Alphabet.Begin, Alphabet.End, .. counted.Where(c => c.Value >= fewest).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)]));
    }
}
