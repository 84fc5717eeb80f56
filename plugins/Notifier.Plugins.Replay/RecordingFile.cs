using System.Buffers.Binary;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>Where a recording lies, and what is said when it cannot be opened.</summary>
internal static class RecordingFile
{
    private const string Sample = "sample.jsonl";

    /// <param name="path">As in the options; null for the bundled sample.</param>
    /// <param name="folder">Where a relative path starts.</param>
    public static string Locate(string? path, string folder) => string.IsNullOrWhiteSpace(path)
        ? Path.Combine(Path.GetDirectoryName(typeof(RecordingFile).Assembly.Location) ?? "", Sample)
        : Path.GetFullPath(path, folder);

    public static FileStream Open(string path)
    {
        // A pipe or a device states the length 0 as well, and would be waited for or read for ever.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
            throw new PluginException(PluginFault.Transient, $"The recording {path} is empty, or no file at all.");
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = 0,
            });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PluginException(PluginFault.Config,
                $"The recording {path} does not exist. Name an existing JSON Lines file in \"file\", or leave \"file\" out for the bundled sample.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PluginException(PluginFault.Config,
                $"The recording {path} is a folder, or this user may not read it. Name a readable JSON Lines file in \"file\".", e);
        }
    }

    /// <summary>By the first two bytes, not by the name: recordings get renamed.</summary>
    public static bool IsGzip(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var read = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && magic is [0x1F, 0x8B];
    }

    /// <summary>The last four bytes of a gzip file: its length before compression, modulo 2^32 (RFC 1952).</summary>
    public static uint StatedLength(FileStream file)
    {
        Span<byte> trailer = stackalloc byte[4];
        if (file.Length < trailer.Length)
            return 0;
        file.Position = file.Length - trailer.Length;
        file.ReadExactly(trailer);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }
}
