using System.IO.Compression;
using System.Text.Json;

namespace Notifier.Host.Backtest;

/// <summary>
/// The labels of a recording. They are read beside the posts: what is known of the answer must not travel with the question.
/// </summary>
internal static class LabelFile
{
    /// <summary>Reads the labels of every post that has some, by the post's id. Of an id that stands twice the first counts.</summary>
    /// <remarks>A line that is no post is passed over; the source names it.</remarks>
    public static async Task<IReadOnlyDictionary<string, PostLabels>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<string, PostLabels>();
        await using var file = File.OpenRead(path);
        using var lines = new StreamReader(IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Read(line) is { } post)
                labels.TryAdd(post.Id, post.Labels);
        }
        return labels;
    }

    private static (string Id, PostLabels Labels)? Read(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return null;
        try
        {
            using var post = JsonDocument.Parse(line);
            return post.RootElement.ValueKind == JsonValueKind.Object
                && IdOf(post.RootElement) is { } id
                && post.RootElement.TryGetProperty("labels", out var labels)
                && PostLabels.From(labels) is { } known ? (id, known) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? IdOf(JsonElement post) => !post.TryGetProperty("id", out var id) ? null : id.ValueKind switch
    {
        JsonValueKind.String => id.GetString(),
        JsonValueKind.Number => id.GetRawText(),
        _ => null,
    };

    private static bool IsGzip(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var read = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && magic is [0x1F, 0x8B];
    }
}
