using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Notifier.Sdk;

namespace Notifier.Core.Faults.Calls;

/// <summary>A call that was under way when its process ended.</summary>
/// <param name="Entry">The file name of the source or filter whose code it was.</param>
/// <param name="Post">What a filter was asked about; null when it was not inside a question.</param>
internal sealed record LeftoverCall(string Entry, PostKey? Post);

/// <summary>Which post: the ids of its source and of itself, each as far as the file has room.</summary>
internal sealed record PostKey(string Source, string Id)
{
    public static PostKey Of(Question question) => new(Clip(question.Source, CallLayout.LongestSource), Clip(question.Id, CallLayout.LongestId));

    public override string ToString() => $"{Source}/{Id}";

    private static string Clip(string text, int longest) => text.Length <= longest ? text : text[..longest];
}

/// <summary>
/// The file of the calls: names of entries, then a slot for each thread that is inside a plugin. A slot is four numbers (taken, entry, lengths
/// of the ids), since when, and the ids of the post.
/// </summary>
internal static class CallLayout
{
    public const int Entries = 256;
    public const int NameSize = 256;
    public const int Slots = 128;
    public const int LongestSource = 128;
    public const int LongestId = 512;
    public const int TakenAt = 0;
    public const int EntryAt = 4;
    public const int SourceLengthAt = 8;
    public const int IdLengthAt = 12;
    public const int SinceAt = 16;
    public const int SourceAt = 24;
    public const int IdAt = SourceAt + LongestSource * sizeof(char);
    public const int SlotSize = IdAt + LongestId * sizeof(char);
    public const int SlotsAt = Entries * NameSize;
    public const int Size = SlotsAt + Slots * SlotSize;

    /// <summary>What such a file says, the call that was under way longest first. One of another size, or with nonsense in it, says nothing.</summary>
    public static IReadOnlyList<LeftoverCall> Read(ReadOnlySpan<byte> file)
    {
        var calls = new List<(long Since, LeftoverCall Call)>();
        if (file.Length != Size)
            return [];
        for (var i = 0; i < Slots; i++)
        {
            var slot = file.Slice(SlotsAt + i * SlotSize, SlotSize);
            var entry = NumberAt(slot, EntryAt);
            if (entry is <= 0 or >= Entries || NameOf(file.Slice(entry * NameSize, NameSize)) is not { } name)
                continue;
            var (source, id) = (NumberAt(slot, SourceLengthAt), NumberAt(slot, IdLengthAt));
            var isInside = source is >= 0 and <= LongestSource && id is > 0 and <= LongestId;
            var post = isInside ? new PostKey(TextAt(slot, SourceAt, source), TextAt(slot, IdAt, id)) : null;
            calls.Add((MemoryMarshal.Read<long>(slot[SinceAt..]), new LeftoverCall(name, post)));
        }
        return [.. calls.OrderBy(call => call.Since).Select(call => call.Call)];
    }

    private static string? NameOf(ReadOnlySpan<byte> name)
    {
        var length = NumberAt(name, 0);
        return length is > 0 and <= NameSize - sizeof(int) ? Encoding.ASCII.GetString(name.Slice(sizeof(int), length)) : null;
    }

    private static int NumberAt(ReadOnlySpan<byte> bytes, int offset) =>
        BitConverter.IsLittleEndian ? BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]) : BinaryPrimitives.ReadInt32BigEndian(bytes[offset..]);

    private static string TextAt(ReadOnlySpan<byte> slot, int offset, int length) =>
        new(MemoryMarshal.Cast<byte, char>(slot.Slice(offset, length * sizeof(char))));
}
