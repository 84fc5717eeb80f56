using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>Trains an ensemble of networks. The same sentences in the same order make the same weights on the same machine.</summary>
internal static class NetworkTrainer
{
    /// <summary>How many networks the ensemble has.</summary>
    private const int Networks = 3;
    private const int Epochs = 8;
    private const int BatchSize = 64;
    private const float LearningRate = 0.002f;

    /// <summary>The share of characters that are made unknown in each epoch, so that no single one decides.</summary>
    private const float CharacterDropout = 0.05f;

    public static SyllableNetwork Train(IReadOnlyList<Sentence> sentences)
    {
        var alphabet = TrainingExample.AlphabetOf(sentences);
        var examples = TrainingExample.From(sentences, alphabet);
        return new SyllableNetwork(alphabet, [.. Enumerable.Range(1, Networks).Select(seed => Train(examples, alphabet, new Random(seed)))]);
    }

    private static NetworkWeights Train(List<TrainingExample> examples, Alphabet alphabet, Random random)
    {
        var weights = InitialWeights.Of(alphabet, random);
        var gradients = new NetworkWeights(alphabet.Count);
        var adam = new Adam(weights, gradients);
        var batch = new BatchProducts(alphabet, weights);
        var backpropagation = new Backpropagation(weights, gradients, random);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            for (var first = 0; first < order.Length; first += BatchSize)
            {
                AddGradients([.. order.Skip(first).Take(BatchSize).Select(i => examples[i])]);
                adam.Step(LearningRate * (1 - (float)(epoch * order.Length + first) / (Epochs * order.Length)));
            }
        }

        return weights;

        void AddGradients(TrainingExample[] chosen)
        {
            var sentences = Array.ConvertAll(chosen, example => DropOut(example.Characters, random));
            batch.Begin(sentences);
            for (var i = 0; i < chosen.Length; i++)
                backpropagation.AddGradients(batch, Array.ConvertAll(sentences[i], batch.SlotOf), chosen[i].Act, 1f / chosen.Length);
            batch.Backpropagate(gradients);
        }
    }

    private static char[] DropOut(char[] sentence, Random random) =>
        Array.ConvertAll(sentence, c => c is Alphabet.Begin or Alphabet.End || random.NextSingle() >= CharacterDropout ? c : Alphabet.Unknown);
}
