using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Notifier.Text.Tokens;

namespace Notifier.Text;

/// <summary>
/// What a trained file is wrapped in: three letters, the version of the format, a checksum of what follows; then the content,
/// deflated. Little endian.
/// </summary>
/// <param name="letters">Three, which tell one kind of file from another.</param>
/// <param name="version">Of the content.</param>
internal sealed class Envelope(string letters, byte version)
{
    private const int Before = 4 + sizeof(ulong);
    private readonly byte[] _header = [(byte)letters[0], (byte)letters[1], (byte)letters[2], version];

    public void Write(Stream output, Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var deflated = new DeflateStream(content, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(deflated, Encoding.UTF8))
            write(writer);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        output.Write(_header);
        Span<byte> checksum = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(checksum, Checksum(bytes));
        output.Write(checksum);
        output.Write(bytes);
    }

    /// <param name="name">What the file is called in an error: its path.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="read">Reads the content; throws <see cref="InvalidDataException"/> when it makes no sense.</param>
    /// <exception cref="OtherFormatException">It is of another version.</exception>
    /// <exception cref="FormatException">It is another kind of file, or damaged.</exception>
    public T Read<T>(string name, byte[] bytes, Func<BinaryReader, T> read)
    {
        if (!IsWhole(bytes))
            throw Fault(name, bytes);
        try
        {
            using var deflated = new DeflateStream(new MemoryStream(bytes, Before, bytes.Length - Before), CompressionMode.Decompress);
            using var reader = new BinaryReader(deflated, Encoding.UTF8);
            return read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw Damaged(name, e);
        }
    }

    private bool IsWhole(ReadOnlySpan<byte> bytes) =>
        bytes.Length > Before && bytes.StartsWith(_header) && BinaryPrimitives.ReadUInt64LittleEndian(bytes[4..]) == Checksum(bytes[Before..]);

    private FormatException Fault(string name, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(_header.AsSpan(0, 3)))
            return new FormatException($"{name} is not a model. Name a file that \"notifier train\" has written.");
        return bytes.StartsWith(_header)
            ? new FormatException($"{name} is damaged: its checksum is wrong. Copy it again, or train it again.")
            : new OtherFormatException($"{name} is a model of format {(bytes.Length < 4 ? 0 : bytes[3])}, and this program reads format {version}. Train it again.");
    }

    private static FormatException Damaged(string name, Exception e) => new($"{name} is damaged: {e.Message} Train it again.", e);

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
}
