using Notifier.Text.Syllables;

namespace Notifier.Text.Tests.Syllables;

public sealed class NetworkFileTests
{
    private static readonly SyllableNetwork Network = Networks.Random(voices: 2);

    [Fact]
    public void A_network_comes_back_as_it_was_written_but_for_rounding()
    {
        var read = NetworkFile.Read("n", Bytes());
        read.Alphabet.Characters.ShouldBe(Network.Alphabet.Characters);
        read.Voices.Count.ShouldBe(2);
        foreach (var (now, before) in read.Voices.Zip(Network.Voices).SelectMany(v => v.First.All.Zip(v.Second.All)))
            now.Zip(before, (one, other) => Math.Abs(one - other)).Max().ShouldBeLessThan(0.5f / 127);
    }

    [Fact]
    public void A_change_of_a_byte_is_noticed_and_the_file_named()
    {
        var bytes = Bytes();
        for (var i = 0; i < bytes.Length; i += i < 64 ? 1 : 997)
        {
            bytes[i] ^= 0x10;
            Should.Throw<FormatException>(() => NetworkFile.Read("ko.network", bytes)).Message.ShouldStartWith("ko.network is ");
            bytes[i] ^= 0x10;
        }
    }

    [Fact]
    public void A_file_that_was_cut_off_is_noticed()
    {
        var bytes = Bytes();
        for (var length = 0; length < bytes.Length; length += length < 64 ? 1 : 997)
            Should.Throw<FormatException>(() => NetworkFile.Read("ko.network", bytes.AsSpan(0, length))).Message.ShouldStartWith("ko.network is ");
    }

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        NetworkFile.Write(Network, stream);
        return stream.ToArray();
    }
}
