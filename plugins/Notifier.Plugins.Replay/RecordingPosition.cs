using System.Globalization;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>A place between two lines.</summary>
/// <param name="Line">The number of the line before it.</param>
/// <param name="Offset">Where the line after it starts, in bytes after decompression.</param>
/// <param name="Fingerprint">Tells one recording from another, so that a position is never applied to the wrong file.</param>
internal readonly record struct RecordingPosition(long Line, long Offset, string Fingerprint)
{
    public Cursor ToCursor() => new(string.Create(CultureInfo.InvariantCulture, stackalloc char[64], $"{Line}:{Offset}:{Fingerprint}"));

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
}
