using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Notifier.Text.Tokens;

namespace Notifier.Text.Linear;

/// <summary>
/// A model as bytes: <c>NLM</c>, the version of the format, a checksum of what follows; then, deflated: bits, number of categories,
/// for each its name (UTF-8, length first), scale, bias and both thresholds, and the weights. Little endian.
/// </summary>
internal static class ModelFile
{
    private const int Version = 2;
    private const int Before = 4 + sizeof(ulong);
    private const int MostClasses = 1024;
    private const int MostBits = 24;
    private static readonly byte[] Header = [(byte)'N', (byte)'L', (byte)'M', Version];

    public static void Write(LinearModel model, Stream output)
    {
        using var content = new MemoryStream();
        using (var deflated = new DeflateStream(content, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(deflated, Encoding.UTF8))
        {
            writer.Write((byte)model.Bits);
            writer.Write((ushort)model.Classes.Count);
            foreach (var entry in model.Classes)
            {
                writer.Write(entry.Name);
                writer.Write(entry.Scale);
                writer.Write(entry.Bias);
                writer.Write(entry.Precise);
                writer.Write(entry.Balanced);
            }

            writer.Write(MemoryMarshal.AsBytes(model.Weights));
        }

        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        output.Write(Header);
        Span<byte> checksum = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(checksum, Checksum(bytes));
        output.Write(checksum);
        output.Write(bytes);
    }

    /// <param name="name">What the model is called in an error: its path.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="FormatException">It is not a model, of another version, or damaged.</exception>
    public static LinearModel Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Header.AsSpan(0, 3)))
            throw new FormatException($"{name} is not a model. Name a file that \"notifier train\" has written.");
        if (bytes.Length < 4 || bytes[3] != Version)
            throw new FormatException($"{name} is a model of format {(bytes.Length < 4 ? 0 : bytes[3])}, and this program reads format {Version}. Train it again.");
        if (bytes.Length <= Before || BinaryPrimitives.ReadUInt64LittleEndian(bytes[4..]) != Checksum(bytes[Before..]))
            throw new FormatException($"{name} is damaged: its checksum is wrong. Copy it again, or train it again.");
        try
        {
            return Read(bytes[Before..]);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw new FormatException($"{name} is damaged: {e.Message} Train it again.", e);
        }
    }

    /// <summary>
    /// Against damage, not against malice: every step can be undone, so one changed byte always shows. SHA-256 would load a native
    /// library of cryptography into a process that may not need it.
    /// </summary>
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var hash = TokenHash.Seed;
        foreach (var value in bytes)
            hash = TokenHash.Join(hash, value);
        return hash;
    }

    private static LinearModel Read(ReadOnlySpan<byte> content)
    {
        using var deflated = new DeflateStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        using var reader = new BinaryReader(deflated, Encoding.UTF8);
        var bits = reader.ReadByte();
        var count = reader.ReadUInt16();
        if (bits is < 1 or > MostBits || count is < 1 or > MostClasses)
            throw new InvalidDataException($"2^{bits} places for weights of {count} categories make no sense.");
        var classes = new LinearClass[count];
        for (var i = 0; i < count; i++)
            classes[i] = new LinearClass(reader.ReadString(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var blocks = (count + LinearModel.Lanes - 1) / LinearModel.Lanes;
        var weights = new sbyte[(blocks << bits) * LinearModel.Lanes];
        deflated.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(classes, bits, weights);
    }
}
