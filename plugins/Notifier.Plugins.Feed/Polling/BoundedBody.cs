using System.IO.Compression;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Polling;

/// <summary>Reads an answer's body, unpacked, up to a bound: a small archive may unpack to anything.</summary>
internal static class BoundedBody
{
    /// <summary>In bytes after decompression. The largest blogs' feeds stay below 2 MB.</summary>
    public const int Most = 10 * 1024 * 1024;

    /// <exception cref="PluginException">The body is larger, or packed in a way nobody asked for.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = Unpacked(await response.Content.ReadAsStreamAsync(cancellationToken), response);
        var bytes = new byte[64 * 1024];
        var length = 0;
        while (await body.ReadAsync(bytes.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length > Most)
            {
                throw new PluginException(PluginFault.Config,
                    $"{Address.Shown(response.RequestMessage!.RequestUri!)} is larger than {Most / 1024 / 1024} MB. Give the address of a shorter feed.");
            }

            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(length * 2, Most + 1));
        }

        return bytes.AsMemory(0, length);
    }

    private static Stream Unpacked(Stream body, HttpResponseMessage response) =>
        response.Content.Headers.ContentEncoding.LastOrDefault()?.ToLowerInvariant() switch
        {
            null or "identity" => body,
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            var other => throw new PluginException(PluginFault.Transient,
                $"{Address.Shown(response.RequestMessage!.RequestUri!)} packs its answer as \"{other}\", which was not asked for."),
        };
}
