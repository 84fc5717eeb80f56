using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Notifier.Plugins.Replay;

/// <summary>Hands out one string for a name that comes again and again, such as a channel. Holds a fixed number of short ASCII names.</summary>
internal sealed class StringCache
{
    private const int Slots = 1 << 10;
    private const int LongestName = 64;

    private readonly string?[] _names = new string?[Slots];

    public string Get(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (reader.ValueIsEscaped || bytes.Length > LongestName)
            return reader.GetString()!;

        ref var slot = ref _names[Slot(bytes)];
        if (slot is null || !Ascii.Equals(bytes, slot))
            slot = reader.GetString()!;
        return slot;
    }

    private static int Slot(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)bytes.Length;
        for (; bytes.Length >= 4; bytes = bytes[4..])
            hash = (hash ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes)) * 0x9E3779B1u;
        foreach (var value in bytes)
            hash = (hash ^ value) * 0x9E3779B1u;
        return (int)(hash >> 22);
    }
}
