using System.Text.Encodings.Web;
using System.Text.Json;
using Notifier.Core.Board;

namespace Notifier.Core.Alerts;

/// <summary>Corrections as JSON Lines in the form that <c>notifier train</c> reads; a later line about a question counts.</summary>
/// <param name="path">Full path of the file; its folder exists.</param>
internal sealed class CorrectionFile(string path) : ICorrectionLog
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task AddAsync(BoardQuestion before, Correct correction, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        await file.WriteAsync(LineOf(before, correction), cancellationToken);
    }

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
