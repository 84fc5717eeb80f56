using System.Text.Json;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    public static void Read(string text, Uri address, FeedDocument feed)
    {
        using var document = JsonDocument.Parse(HalfCharacters.Mend(text));
        var root = document.RootElement;
        if (String(root, "version") is not { } version || !version.Contains("jsonfeed.org/version/", StringComparison.Ordinal))
            throw new JsonException("it is JSON, but its \"version\" does not name https://jsonfeed.org/version/1.1");

        feed.Title = HtmlText.OneLine(String(root, "title") ?? "");
        feed.Language = FeedXml.Language(String(root, "language"));
        feed.Author = Author(root) ?? "";
        feed.Home = FeedXml.Link(String(root, "home_page_url"), address);
        if (!root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new JsonException("it has no \"items\"");
        var posts = items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).ToList();
        if (posts.Count == 0 && items.GetArrayLength() > 0)
            throw new JsonException($"none of its {items.GetArrayLength()} items is an object");
        feed.Items.AddRange(posts.Select(item => Item(item, address, feed)));
    }

    private static FeedItem Item(JsonElement item, Uri address, FeedDocument feed)
    {
        var language = FeedXml.Language(String(item, "language")) ?? feed.Language;
        return new FeedItem
        {
            Guid = String(item, "id"),
            Link = FeedXml.Link(String(item, "url") ?? String(item, "external_url"), address),
            Title = HtmlText.OneLine(String(item, "title") ?? ""),
            Body = Body(item),
            Author = Author(item) ?? feed.Author,
            PostedAt = FeedDate.Parse(String(item, "date_published") ?? String(item, "date_modified"), language),
            Language = language,
        };
    }

    private static string Body(JsonElement item) =>
        String(item, "content_text") is { Length: > 0 } text ? HtmlText.Plain(text)
        : String(item, "content_html") is { Length: > 0 } html ? HtmlText.Body(html)
        : HtmlText.Plain(String(item, "summary") ?? "");

    /// <summary>1.1 has <c>authors</c>, 1.0 had <c>author</c>.</summary>
    private static string? Author(JsonElement element)
    {
        if (element.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            return authors.EnumerateArray().Select(author => String(author, "name")).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
        return element.TryGetProperty("author", out var single) ? String(single, "name") : null;
    }

    /// <summary>A number is taken by its digits: ids come as numbers, though the format forbids it.</summary>
    private static string? String(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
