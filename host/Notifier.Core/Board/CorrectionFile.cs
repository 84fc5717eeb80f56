using System.Text.Encodings.Web;
using System.Text.Json;
using Notifier.Core.Board;

namespace Notifier.Core.Board;

/// <summary>What people said of wrong categories, as JSON Lines in the form that <c>notifier train</c> reads; a later line about a question counts.</summary>
/// <param name="path">Full path of the file; its folder exists.</param>
internal sealed class CorrectionFile(string path)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _file = new();

    /// <param name="before">The question as it was taken for.</param>
    /// <param name="correction">What it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">It could not be kept.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be kept there.</exception>
    public Task AddAsync(BoardQuestion before, Correct correction, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            lock (_file)
            {
                using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
                file.Write(LineOf(before, correction));
            }
        },
        cancellationToken);

    /// <summary>Forgets what somebody took back.</summary>
    /// <param name="corrected">As it stood before the undo.</param>
    /// <exception cref="IOException">The file could not be written anew, and is as it was.</exception>
    public Task<int> RemoveAsync(BoardQuestion corrected, DateTimeOffset at, CancellationToken cancellationToken) => RewriteAsync(
        line => TextOf(line, "id") == corrected.Question.Id && TextOf(line, "source") == corrected.Question.Source && TimeOf(line) == at, cancellationToken);

    /// <summary>Forgets corrections made before then; a line that says no time is kept.</summary>
    /// <returns>How many were forgotten.</returns>
    /// <exception cref="IOException">The file could not be written anew, and is as it was.</exception>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => RewriteAsync(line => TimeOf(line) < before, cancellationToken);

    private Task<int> RewriteAsync(Func<JsonElement, bool> isForgotten, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            lock (_file)
            {
                if (!File.Exists(path))
                    return 0;
                var lines = File.ReadAllLines(path);
                var kept = Array.FindAll(lines, line => !Says(line, isForgotten));
                if (kept.Length < lines.Length)
                {
                    File.WriteAllText(path + ".new", string.Concat(kept.Select(line => line + "\n")));
                    File.Move(path + ".new", path, overwrite: true);
                }
                return lines.Length - kept.Length;
            }
        },
        cancellationToken);

    /// <summary>What is no line of corrections says nothing.</summary>
    private static bool Says(string line, Func<JsonElement, bool> what)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind is JsonValueKind.Object && what(json.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? TextOf(JsonElement line, string name) =>
        line.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    private static DateTimeOffset? TimeOf(JsonElement line) =>
        line.TryGetProperty("at", out var at) && at.ValueKind is JsonValueKind.String && at.TryGetDateTimeOffset(out var time) ? time : null;

    private static byte[] LineOf(BoardQuestion before, Correct correction)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", before.Question.Id);
            json.WriteString("source", before.Question.Source);
            json.WriteString("text", before.Question.Text);
            json.WriteStartObject("labels");
            json.WriteStartArray("categories");
            if (correction.To is { } category)
                json.WriteStringValue(category.Value);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteString("was", before.Classification.Category?.Value);
            json.WriteString("by", correction.By.Value);
            json.WriteString("at", correction.At.UtcDateTime);
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
