namespace Notifier.Plugins.Replay;

/// <summary>One line of a recording, without its line feed; valid until the next one is read.</summary>
/// <param name="Bytes">What the line holds; empty when it is too long.</param>
/// <param name="IsTerminated">False for a last line that no line feed ends.</param>
/// <param name="IsTooLong">It exceeds <see cref="LineReader.LongestLine"/> and was dropped.</param>
internal readonly record struct Line(ReadOnlyMemory<byte> Bytes, bool IsTerminated, bool IsTooLong)
{
    public bool IsBlank => !IsTooLong && Bytes.Span.Trim(" \t\r"u8).IsEmpty;
}
