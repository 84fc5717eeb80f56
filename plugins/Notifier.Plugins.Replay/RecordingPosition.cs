using System.Globalization;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>A place between two lines.</summary>
/// <param name="Line">The number of the line before it.</param>
/// <param name="Offset">Where the line after it starts, in bytes after decompression.</param>
/// <param name="Fingerprint">Tells one recording from another, so that a position is never applied to the wrong file.</param>
internal readonly record struct RecordingPosition(long Line, long Offset, string Fingerprint)
{
    private const int LongestNumber = 19;

    /// <summary>The position as "line:offset:fingerprint". Every post carries one, so it is written without an interpolated string.</summary>
    public Cursor ToCursor()
    {
        Span<char> text = stackalloc char[2 * (LongestNumber + 1) + Fingerprint.Length];
        var length = Append(text, 0, Line);
        length = Append(text, length, Offset);
        Fingerprint.CopyTo(text[length..]);
        return new Cursor(new string(text[..(length + Fingerprint.Length)]));
    }

    public static bool TryParse(Cursor cursor, out RecordingPosition position)
    {
        position = default;
        if (cursor.Value.Split(':') is not [var line, var offset, var fingerprint]
            || !long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
        {
            return false;
        }

        position = new RecordingPosition(number, bytes, fingerprint);
        return true;
    }

    private static int Append(Span<char> text, int length, long number)
    {
        number.TryFormat(text[length..], out var written, provider: CultureInfo.InvariantCulture);
        text[length + written] = ':';
        return length + written + 1;
    }
}
