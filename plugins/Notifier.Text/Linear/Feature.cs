namespace Notifier.Text.Linear;

/// <summary>Something a model weighs, known by its hash, and where it was read from, in UTF-16 code units.</summary>
internal readonly record struct Feature(uint Hash, ushort Start, ushort End)
{
    /// <param name="hash">A hash whose high bits are the good ones.</param>
    public static Feature Of(ulong hash, int start, int end) => new((uint)(hash >> 32), (ushort)start, (ushort)end);
}
