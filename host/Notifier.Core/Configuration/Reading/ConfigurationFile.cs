using System.Text.Unicode;

namespace Notifier.Core.Configuration.Reading;

/// <summary>Reads the file's bytes and makes sure they are UTF-8 text.</summary>
internal static class ConfigurationFile
{
    /// <summary>No file that people write is longer.</summary>
    public const int LargestBytes = 16 << 20;

    /// <returns>The text without byte order mark, or null when a fault was added.</returns>
    public static byte[]? Read(string path, FaultList faults)
    {
        try
        {
            if (Directory.Exists(path))
                return Refuse(ConfigurationCodes.FileNotReadable, "is a folder; name the file inside it");
            if (!File.Exists(path))
                return Refuse(ConfigurationCodes.FileNotFound, "does not exist; name another with --config, or create it");
            if (new FileInfo(path).Length > LargestBytes)
                return Refuse(ConfigurationCodes.FileNotReadable, "is larger than 16 MiB; is it the right file?");
            return Decode(PlainFile.Read(path, LargestBytes), faults);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse(ConfigurationCodes.FileNotReadable, $"cannot be read: check its permissions, and close another program that holds it ({e.Message})");
        }

        byte[]? Refuse(string code, string what)
        {
            faults.Add(code, Position.Start, "", $"{QuotedText.Of(path)} {what}");
            return null;
        }
    }

    private static byte[]? Decode(byte[] bytes, FaultList faults)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.AsSpan().Contains((byte)0))
        {
            faults.Add(ConfigurationCodes.NotUtf8, Position.Start, "", "the file is UTF-16 or binary, not UTF-8; save it as UTF-8");
            return null;
        }

        var text = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        if (Utf8.IsValid(text))
            return text;

        Utf8.ToUtf16(text, new char[text.Length], out var valid, out _, replaceInvalidSequences: false);
        faults.Add(
            ConfigurationCodes.NotUtf8,
            new PositionCursor().MoveTo(text, valid),
            "",
            $"the byte 0x{text[valid]:X2} is not UTF-8; the file may have been saved as EUC-KR (ANSI, CP949): save it as UTF-8");
        return null;
    }
}
