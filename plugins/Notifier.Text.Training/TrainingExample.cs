using Notifier.Text.Syllables;
using Notifier.Text.Tokens;

namespace Notifier.Text.Training;

/// <summary>A sentence as a network sees it, and what it does.</summary>
internal sealed record Lesson(char[] Characters, SpeechAct Act)
{
    /// <summary>What can be learned from sentences; one that a network would not be asked about teaches nothing.</summary>
    public static List<Lesson> From(IEnumerable<Sentence> sentences, Alphabet alphabet)
    {
        var tokens = new TokenList();
        var reader = new SentenceReader(alphabet);
        var lessons = new List<Lesson>();
        foreach (var sentence in sentences)
        {
            tokens.Fill(sentence.Text);
            if (reader.Read(tokens))
                lessons.Add(new Lesson(reader.Characters.ToArray(), sentence.Act));
        }

        return lessons;
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
