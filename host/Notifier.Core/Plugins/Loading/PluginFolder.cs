using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Notifier.Core.Plugins.Loading;

/// <summary>The files of a plugin's folder and what they amount to. Links are left out: they may lead anywhere.</summary>
internal static class PluginFolder
{
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        MaxRecursionDepth = 16,
    };

    /// <summary>Files by their path within the folder, in a fixed order.</summary>
    /// <exception cref="IOException">The folder is gone or cannot be read.</exception>
    public static IReadOnlyList<FileInfo> Files(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles("*", WithoutLinks).OrderBy(file => file.FullName, StringComparer.Ordinal)];

    /// <summary>Changes whenever a file is added, removed, or written to; cheap, since no file is read.</summary>
    /// <exception cref="IOException">The folder is gone or cannot be read.</exception>
    public static string Stamp(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder))
            Append(hash, folder, file, file.LastWriteTimeUtc.Ticks);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 over the names and contents of all files: 64 hexadecimal digits.</summary>
    /// <exception cref="IOException">The folder is gone or cannot be read.</exception>
    public static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder))
        {
            Append(hash, folder, file, 0);
            hash.AppendData(HashOf(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What states no length may be a pipe, which would be waited for: it counts as empty.</summary>
    private static byte[] HashOf(FileInfo file)
    {
        if (file.Length == 0)
            return SHA256.HashData([]);
        using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return SHA256.HashData(content);
    }

    private static void Append(IncrementalHash hash, string folder, FileInfo file, long time)
    {
        Span<byte> numbers = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(numbers, file.Length);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[8..], time);
        hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file.FullName) + "\0"));
        hash.AppendData(numbers);
    }
}
