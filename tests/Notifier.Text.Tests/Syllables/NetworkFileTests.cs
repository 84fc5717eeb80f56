using Notifier.Text.Syllables;

namespace Notifier.Text.Tests.Syllables;

public sealed class NetworkFileTests
{
    private static readonly SyllableNetwork Network = Networks.Random(voices: 2);
    private static readonly byte[] File = Written(Network);

    [Fact]
    public void What_is_read_back_scores_nearly_as_before()
    {
        var read = NetworkFile.Read("n", File);
        read.Alphabet.Characters.ShouldBe(Network.Alphabet.Characters);
        var sentence = Networks.Read(Network.Alphabet, "언제 나와");
        Network.Score(sentence);
        read.Score(sentence);
        for (var act = 0; act < NetworkWeights.Acts; act++)
            read.Acts[act].ShouldBe(Network.Acts[act], 0.5f);
        Written(read).ShouldBe(File, "each number is one of 255 now, and stays it");
    }

    [Fact]
    public void A_changed_byte_is_damage()
    {
        foreach (var at in new[] { 4, 20, File.Length / 2, File.Length - 1 })
        {
            var bytes = File.ToArray();
            bytes[at]++;
            Should.Throw<FormatException>(() => NetworkFile.Read("n", bytes)).Message.ShouldStartWith("n is damaged: its checksum is wrong.");
        }
    }

    [Fact]
    public void A_model_is_no_network() =>
        Should.Throw<FormatException>(() => NetworkFile.Read("n", "NLM whatever it holds"u8.ToArray())).Message.ShouldStartWith("n is not a model.");

    private static byte[] Written(SyllableNetwork network)
    {
        using var file = new MemoryStream();
        NetworkFile.Write(network, file);
        return file.ToArray();
    }
}
