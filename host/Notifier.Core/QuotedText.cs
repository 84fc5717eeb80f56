using System.Text.Encodings.Web;
using System.Text.Json;

namespace Notifier.Core;

/// <summary>A text from outside as a message quotes it: short, on one line and without control characters.</summary>
internal static class QuotedText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string text) => JsonSerializer.Serialize(text.Length <= 80 ? text : text[..79] + "…", Readable);
}
