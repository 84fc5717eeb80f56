using System.IO.Compression;
using System.Security.Cryptography;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>An open file of recorded posts, plain or gzipped.</summary>
internal sealed class Recording : IDisposable
{
    private const int FingerprintedBytes = 1024;
    private readonly FileStream _file;
    private string _fingerprint = "";

    private Recording(string path, FileStream file, bool compressed)
    {
        _file = file;
        Path = path;
        Bytes = file.Length;
        IsCompressed = compressed;
        Lines = new LineReader(compressed ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    public string Path { get; }

    public long Bytes { get; }

    public bool IsCompressed { get; }

    public LineReader Lines { get; }

    /// <summary>After the last line read.</summary>
    public Cursor Position => new RecordingPosition(Lines.Number, Lines.Offset, _fingerprint).ToCursor();

    /// <summary>Opens a recording after a stored position; at its first line when there is none or it belongs to another recording.</summary>
    /// <exception cref="PluginException">The file is missing, not readable or not UTF-8.</exception>
    public static Recording Open(string path, Cursor? resumeAfter, CancellationToken cancellationToken)
    {
        var file = RecordingFile.Open(path);
        var recording = new Recording(path, file, RecordingFile.IsGzip(file));
        try
        {
            recording.ReadStart();
            if (resumeAfter is not { } cursor || recording.TryResume(cursor, cancellationToken))
                return recording;
        }
        catch
        {
            recording.Dispose();
            throw;
        }

        recording.Dispose();
        return Open(path, null, cancellationToken);
    }

    /// <summary>True when the length an archive states of itself is not the length read.</summary>
    public bool IsCutOff() => IsCompressed && RecordingFile.StatedLength(_file) != (uint)Lines.Offset;

    /// <summary>Buffers more lines; false at the end of the recording.</summary>
    public bool Fill()
    {
        try
        {
            return Lines.Fill();
        }
        catch (InvalidDataException e)
        {
            throw new PluginException(PluginFault.Config,
                $"{Path} is a damaged archive: it cannot be read beyond line {Lines.Number}. Copy or compress the recording again.", e);
        }
    }

    public void Dispose() => Lines.Dispose();

    private bool TryResume(Cursor cursor, CancellationToken cancellationToken) =>
        RecordingPosition.TryParse(cursor, out var position)
        && position.Fingerprint == _fingerprint
        && Lines.SkipTo(position.Offset, position.Line, cancellationToken);

    private void ReadStart()
    {
        while (!Lines.Ahead.Contains((byte)'\n') && Lines.Ahead.Length < FingerprintedBytes && Fill())
        {
        }

        if (Lines.Ahead.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || Lines.Ahead.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new PluginException(PluginFault.Config, $"{Path} is UTF-16. Save the recording as UTF-8.");
        if (Lines.Ahead.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            Lines.Advance(3);

        var first = Lines.Ahead[..Math.Min(Lines.Ahead.Length, FingerprintedBytes)];
        var end = first.IndexOf((byte)'\n');
        _fingerprint = Convert.ToHexStringLower(SHA256.HashData(end < 0 ? first : first[..end]).AsSpan(0, 4));
    }
}
