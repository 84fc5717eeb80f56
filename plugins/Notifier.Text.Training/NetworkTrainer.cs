using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>Makes a network out of sentences. The same sentences in the same order make the same weights on the same machine.</summary>
internal static class NetworkTrainer
{
    private const int Voices = 3;
    private const int Passes = 8;
    private const int BatchSize = 64;
    private const float Rate = 0.002f;

    /// <summary>How many characters are made unreadable each time, so that no single one decides.</summary>
    private const float Unread = 0.05f;

    public static SyllableNetwork Train(IReadOnlyList<Sentence> sentences)
    {
        var alphabet = Lesson.AlphabetOf(sentences);
        var lessons = Lesson.From(sentences, alphabet);
        return new SyllableNetwork(alphabet, [.. Enumerable.Range(1, Voices).Select(seed => Train(lessons, alphabet, new Random(seed)))]);
    }

    private static NetworkWeights Train(List<Lesson> lessons, Alphabet alphabet, Random random)
    {
        var weights = InitialWeights.Of(alphabet, random);
        var gradients = new NetworkWeights(alphabet.Count);
        var adam = new Adam(weights, gradients);
        var batch = new BatchProducts(alphabet, weights);
        var backpropagation = new Backpropagation(weights, gradients, random);
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            for (var first = 0; first < order.Length; first += BatchSize)
            {
                Learn([.. order.Skip(first).Take(BatchSize).Select(i => lessons[i])]);
                adam.Step(Rate * (1 - (float)(pass * order.Length + first) / (Passes * order.Length)));
            }
        }

        return weights;

        void Learn(Lesson[] taught)
        {
            var sentences = Array.ConvertAll(taught, lesson => Blur(lesson.Characters, random));
            batch.Begin(sentences);
            for (var i = 0; i < taught.Length; i++)
                backpropagation.Learn(batch, Array.ConvertAll(sentences[i], batch.SlotOf), taught[i].Act, 1f / taught.Length);
            batch.PassOn(gradients);
        }
    }

    private static char[] Blur(char[] sentence, Random random) =>
        Array.ConvertAll(sentence, c => c is Alphabet.Begin or Alphabet.End || random.NextSingle() >= Unread ? c : Alphabet.Unknown);
}
