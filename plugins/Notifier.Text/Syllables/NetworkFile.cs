using System.Runtime.InteropServices;

namespace Notifier.Text.Syllables;

/// <summary>
/// A network as bytes, in an envelope: its alphabet (UTF-8, length first), the number of voices, then of each the arrays of weights as
/// rows of 64, a scale and a signed byte for each number.
/// </summary>
internal static class NetworkFile
{
    private const int Row = 64;
    private const int MostCharacters = 1 << 14;
    private const int MostVoices = 16;
    private static readonly Envelope Envelope = new("NSN", 1);

    public static void Write(SyllableNetwork network, Stream output) => Envelope.Write(output, writer =>
    {
        writer.Write(network.Alphabet.Characters);
        writer.Write((byte)network.Voices.Count);
        foreach (var row in network.Voices.SelectMany(voice => voice.All).SelectMany(array => array.Chunk(Row)))
        {
            var scale = row.Max(Math.Abs) / sbyte.MaxValue;
            writer.Write(scale);
            foreach (var number in row)
                writer.Write((sbyte)MathF.Round(scale == 0 ? 0 : number / scale));
        }
    });

    /// <param name="name">What the network is called in an error: its path.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="FormatException">It is not a network, of another version, or damaged.</exception>
    public static SyllableNetwork Read(string name, byte[] bytes) => Envelope.Read(name, bytes, Read);

    private static SyllableNetwork Read(BinaryReader reader)
    {
        var characters = reader.ReadString();
        var count = reader.ReadByte();
        if (characters.Length > MostCharacters || count is < 1 or > MostVoices)
            throw new InvalidDataException($"{count} voices that know {characters.Length} characters make no sense.");
        var alphabet = new Alphabet(characters);
        var voices = new NetworkWeights[count];
        for (var i = 0; i < count; i++)
            Read(reader, voices[i] = new NetworkWeights(alphabet.Count));
        return new SyllableNetwork(alphabet, voices);
    }

    private static void Read(BinaryReader reader, NetworkWeights weights)
    {
        Span<sbyte> row = stackalloc sbyte[Row];
        foreach (var array in weights.All)
        {
            for (var first = 0; first < array.Length; first += Row)
            {
                var scale = reader.ReadSingle();
                var numbers = row[..Math.Min(Row, array.Length - first)];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers));
                for (var i = 0; i < numbers.Length; i++)
                    array[first + i] = numbers[i] * scale;
            }
        }
    }
}
