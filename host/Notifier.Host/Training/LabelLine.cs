using System.Text.Json;
using Notifier.Core.Sources;
using Notifier.Sdk;

namespace Notifier.Host.Training;

/// <summary>
/// One line of labels: <c>id</c>, <c>text</c>, optionally <c>title</c> or <c>body</c>, and <c>labels</c>, which holds
/// <c>categories</c>, a list of ids, or <c>isQuestion</c> and <c>isRequest</c>, which stand for categories of these names.
/// </summary>
internal static class LabelLine
{
    /// <returns>A post; or what is wrong with the line; or neither, when the line has no label.</returns>
    public static (LabelledQuestion? Post, string? Fault) Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement);
        }
        catch (JsonException e)
        {
            return (null, $"no JSON at character {e.BytePositionInLine + 1}");
        }
    }

    private static (LabelledQuestion?, string?) Read(JsonElement post)
    {
        if (post.ValueKind != JsonValueKind.Object)
            return (null, "no JSON object");
        try
        {
            if (Text(post, "text") is not { Length: > 0 } text)
                return (null, "\"text\" is missing or empty");
            if (!post.TryGetProperty("labels", out var labels) || labels.ValueKind != JsonValueKind.Object)
                return (null, null);
            return Categories(labels) is not { } categories ? (null, null) : (new LabelledQuestion
            {
                Question = new Question { Id = Text(post, "id") ?? text, Text = Join(Text(post, "title"), text, Text(post, "body")) },
                Categories = categories,
            }, null);
        }
        catch (FormatException e)
        {
            return (null, e.Message);
        }
        catch (InvalidOperationException)
        {
            return (null, "it holds half of a surrogate pair");
        }
    }

    private static string Join(params string?[] parts) =>
        TextForm.Normalize(string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part))));

    private static IReadOnlyList<CategoryId>? Categories(JsonElement labels)
    {
        if (labels.TryGetProperty("categories", out var listed))
        {
            if (listed.ValueKind != JsonValueKind.Array || listed.EnumerateArray().Any(id => id.ValueKind != JsonValueKind.String))
                throw new FormatException($"labels.categories must be a list of ids, not {listed.GetRawText()}");
            return [.. listed.EnumerateArray().Select(id => new CategoryId(id.GetString()!)).Where(id => id.Value.Length > 0).Distinct()];
        }

        return Flag(labels, "isQuestion") switch
        {
            true => [new CategoryId("question")],
            false when Flag(labels, "isRequest") is true => [new CategoryId("request")],
            false => [],
            null => null,
        };
    }

    private static bool? Flag(JsonElement labels, string name) => !labels.TryGetProperty(name, out var flag) ? null : flag.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => throw new FormatException($"labels.{name} must be true, false or null, not {flag.GetRawText()}"),
    };

    private static string? Text(JsonElement post, string name) =>
        post.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
