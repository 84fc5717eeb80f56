namespace Notifier.Core;

/// <summary>
/// Reads files that people or plugins have named. Pipes, devices and sockets, which would be waited for or read for ever, all state
/// the length 0: what states no length is not even opened, and nothing is read beyond a bound.
/// </summary>
internal static class PlainFile
{
    /// <summary>The whole content; empty for an empty file, and for what is no file.</summary>
    /// <param name="path">Full path; links are followed.</param>
    /// <param name="most">In bytes.</param>
    /// <exception cref="IOException">There is no such file, it cannot be read, or it is larger.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static byte[] Read(string path, int most)
    {
        if (IsEmpty(path))
            return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > most)
            throw new IOException($"{path} is larger than {most >> 20} MB");
        var bytes = new byte[file.Length];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary>There is something of that name, and it states the length 0.</summary>
    public static bool IsEmpty(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            file = target;
        return file is { Exists: true, Length: 0 };
    }
}
