using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Notifier.Benchmarks.Corpus;

/// <summary>
/// Writes what a whole program is measured with: a recording, and plugins.json over the same generated words, once for the
/// keyword filter with its companions and once as an alternation for the regular-expression filter.
/// </summary>
internal static class ReplayCorpus
{
    private const int Seed = 20101;
    private const int Categories = 50;
    private static readonly DateTimeOffset Start = new(2010, 9, 9, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Readable = new(OneLine) { WriteIndented = true };

    /// <param name="arguments">Folder, number of posts, number of keywords.</param>
    public static void Write(ReadOnlySpan<string> arguments)
    {
        if (arguments is not [var folder, var posts, var keywords])
            throw new ArgumentException("Usage: corpus FOLDER POSTS KEYWORDS, such as: corpus /tmp/corpus 150000 1000", nameof(arguments));
        Directory.CreateDirectory(folder);
        var words = new KeywordGenerator(Seed).Generate(int.Parse(keywords, CultureInfo.InvariantCulture));
        WritePosts(Path.Combine(folder, "posts.jsonl"), new PostGenerator(Seed).Generate(int.Parse(posts, CultureInfo.InvariantCulture), words));

        object intent = new { id = "intent", plugin = "notifier.intent" };
        object topic = new { id = "topic", plugin = "notifier.topic" };
        WritePlan(Path.Combine(folder, "keyword.json"), words, [Keyword(words), intent, topic]);
        WritePlan(Path.Combine(folder, "keyword-alone.json"), words, [Keyword(words)]);
        WritePlan(Path.Combine(folder, "regex-alone.json"), words, [Alternation(words)]);
    }

    private static void WritePosts(string path, string[] posts)
    {
        using var file = new StreamWriter(path);
        for (var i = 0; i < posts.Length; i++)
        {
            file.WriteLine(JsonSerializer.Serialize(
                new
                {
                    id = $"post-{i:D7}",
                    channel = "twitter:show_tweet",
                    author = $"user-{i % 977}",
                    text = posts[i],
                    createdAt = Start.AddSeconds(i),
                    lang = i % 2 == 0 ? "ko" : "en",
                    inReplyTo = (string?)null,
                },
                OneLine));
        }
    }

    private static object Keyword(string[] words) => new
    {
        id = "words",
        plugin = "notifier.keyword",
        with = new { categories = ByCategory(words).ToDictionary(c => c.Id, c => new { any = c.Words }) },
    };

    private static object Alternation(string[] words) => new
    {
        id = "words",
        plugin = "notifier.regex",
        with = new { categories = ByCategory(words).ToDictionary(c => c.Id, c => new { any = new[] { string.Join('|', c.Words.Select(Regex.Escape)) } }) },
    };

    private static IEnumerable<(string Id, string[] Words)> ByCategory(string[] words) =>
        words.Chunk(Math.Max(1, words.Length / Categories)).Select((chunk, i) => ($"category-{i}", chunk));

    /// <summary>Every category is routed, what matches nothing is asked of somebody too, and half of the people keep hours.</summary>
    private static void WritePlan(string path, string[] words, object[] filters) => File.WriteAllText(path, JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["version"] = 1,
            ["me"] = "me",
            ["sources"] = Array.Empty<object>(),
            ["filters"] = filters,
            ["categories"] = (object[])
            [
                .. ByCategory(words).Select(c => new { id = c.Id, name = c.Id, ladder = "devices" }),
                new { id = "announcement", name = "Announcement", ignore = true },
                new { id = "chatter", name = "Chatter", ignore = true },
                .. Topics.Select(topic => new { id = topic, name = topic, topic = true }),
            ],
            ["specialists"] = (object[])
            [
                new { id = "me", name = "Me", login = "me", groups = new[] { "consultant" } },
                new { id = "kim", name = "김지현", groups = new[] { "genius" }, hours = "office", capacity = 3, substitute = "lee" },
                new { id = "lee", name = "이서연", groups = new[] { "genius" }, hours = "office", capacity = 3 },
                new { id = "park", name = "박도윤", groups = new[] { "consultant" } },
                new { id = "choi", name = "최민준", groups = new[] { "manager" } },
            ],
            ["hours"] = new { office = new { zone = "Asia/Seoul", days = "Mon-Fri", from = "09:00", to = "18:00" } },
            ["ladders"] = new
            {
                devices = new object[]
                {
                    new { group = "genius", @for = "00:10:00" },
                    new { group = "consultant", @for = "00:15:00" },
                    new { group = "manager" },
                },
            },
            ["unmatched"] = "consultant",
        },
        Readable));

    private static readonly string[] Topics = ["billing", "release-date", "how-to", "upgrade", "network", "defect", "delivery"];
}
