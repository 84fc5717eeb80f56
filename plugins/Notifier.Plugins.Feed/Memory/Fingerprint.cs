using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Notifier.Plugins.Feed.Memory;

/// <summary>Hashes of 48 bits: two of 2,000 items share one with a chance of one in 10^8.</summary>
internal static class Fingerprint
{
    public const int Bytes = 6;

    public static long Of(string text) => text.Length == 0 ? 0 : Read(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static long Read(ReadOnlySpan<byte> bytes) =>
        ((long)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(bytes[2..]);

    public static void Write(long print, Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(print >> 32));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[2..], (uint)print);
    }
}
