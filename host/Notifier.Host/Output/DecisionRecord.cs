using System.Text.Encodings.Web;
using System.Text.Json;
using Notifier.Core.Board;
using Notifier.Core.Routing;

namespace Notifier.Host.Output;

/// <summary>Writes decisions as JSON Lines, UTF-8. The fields are stable: scripts read them.</summary>
internal sealed class DecisionRecord(Stream output) : IDisposable
{
    /// <summary>Text stays as people read it, Korean too.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const int FlushAt = 64 * 1024;
    private static readonly byte[] LineEnd = [(byte)'\n'];

    private readonly MemoryStream _buffer = new();
    private Utf8JsonWriter? _json;

    public void Write(Decision decision)
    {
        _json ??= new Utf8JsonWriter(_buffer, Options);
        _json.WriteStartObject();
        _json.WriteString("id", decision.Question.Id);
        WriteCategories(_json, decision);
        WriteRouting(_json, decision);
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write(LineEnd);
        _json.Reset();
        if (_buffer.Length >= FlushAt)
            Flush();
    }

    public void Flush()
    {
        output.Write(_buffer.GetBuffer().AsSpan(0, (int)_buffer.Length));
        output.Flush();
        _buffer.SetLength(0);
    }

    public void Dispose()
    {
        Flush();
        _json?.Dispose();
        _buffer.Dispose();
    }

    private static void WriteCategories(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartArray("categories");
        foreach (var match in decision.Classification.Matches)
        {
            json.WriteStartObject();
            json.WriteString("id", match.Category.Value);
            json.WriteNumber("score", Math.Round(match.Score, 3));
            json.WriteString("filter", match.Filter.Value);
            json.WriteString("why", match.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("category", decision.Classification.Category?.Value);
        json.WriteString("topic", decision.Classification.Topic?.Value);
        json.WriteBoolean("ignored", decision.Classification.IgnoredBecause is not null);
        if (decision.Classification.IgnoredBecause is { } reason)
            json.WriteString("ignoredBecause", reason);
    }

    private static void WriteRouting(Utf8JsonWriter json, Decision decision)
    {
        json.WriteString("assignedTo", decision.Routing?.AssignedTo?.Value);
        json.WriteStartArray("candidates");
        foreach (var candidate in decision.Routing?.Candidates ?? [])
        {
            json.WriteStartObject();
            json.WriteString("id", candidate.Id.Value);
            json.WriteString("why", CandidateText.English(candidate));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
