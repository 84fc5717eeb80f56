using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Plugins;
using Notifier.Core.Sources;
using Notifier.Sdk;

namespace Notifier.EndToEnd.Tests;

/// <summary>What a toast marks and quotes as the reason stands in the post. Every bundled filter is held to it.</summary>
public sealed partial class MatchedPlacesTests : IDisposable
{
    /// <summary>A folder with recordings to try as well, gzipped JSON Lines with a "text" in each line; all their posts are read.</summary>
    private const string FolderVariable = "NOTIFIER_DATA";

    private const string Words = """
        { "categories": { "phone": { "any": ["아이폰", "iPhone", "갤럭시 S", "폰", "C#", ".NET", "upgrad*"] }, "pay": { "any": ["요금", "bill", "refund", "*환불"] } } }
        """;

    private const string Patterns = """
        { "categories": { "when": { "any": ["언제|when", "\\d+\\s*(시|일|days?)"] }, "ask": { "any": ["[가-힣]+(나요|까요)", "\\bhow (do|to|can)\\b"] } } }
        """;

    private readonly TemporaryFolder _state = new();
    private readonly PluginRegistry _plugins;

    public MatchedPlacesTests() => _plugins = new PluginRegistry(
        [Path.Combine(Path.GetDirectoryName(Paths.Host)!, "plugins")],
        _state.FullPath, new StatusRegister(TimeProvider.System), TimeProvider.System, Serilog.Core.Logger.None);

    [Theory]
    [InlineData("notifier.keyword", Words)]
    [InlineData("notifier.regex", Patterns)]
    [InlineData("notifier.intent", "{}")]
    [InlineData("notifier.topic", "{}")]
    public async Task Spans_and_quoted_words_are_in_the_text(string plugin, string options)
    {
        await using var filter = _plugins.CreateFilter(new FilterPlan { Id = new FilterId("filter"), Plugin = plugin, With = JsonElement.Parse(options) });
        var matches = 0;
        foreach (var text in Recordings().SelectMany(Texts).Select(TextForm.Normalize))
        {
            foreach (var match in await filter.Value.ClassifyAsync(new Question { Id = "1", Text = text, Channel = "text:test" }, CancellationToken.None))
            {
                matches++;
                SpanList.IsTidy(match.Spans, text.Length).ShouldBeTrue($"{match.Category}: {string.Join(' ', match.Spans)} in: {text}");
                foreach (var quoted in Quoted().Matches(match.Reason).Select(quote => quote.Groups["word"].Value))
                    Shape(text).Contains(Shape(quoted), StringComparison.Ordinal).ShouldBeTrue($"{match.Category}: {match.Reason} in: {text}");
            }
        }
        matches.ShouldBeGreaterThan(5);
    }

    public void Dispose()
    {
        _plugins.Dispose();
        _state.Dispose();
    }

    /// <summary>A reason shows a word as the configuration has it: its letters and digits count, not their case or what parts them.</summary>
    private static string Shape(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsLetterOrDigit));

    private static IEnumerable<Stream> Recordings()
    {
        yield return File.OpenRead(Path.Combine(Paths.Repository, "plugins", "Notifier.Plugins.Replay", "sample.jsonl"));
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder)
            yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl.gz"))
            yield return new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
    }

    private static IEnumerable<string> Texts(Stream posts)
    {
        using var reader = new StreamReader(posts);
        while (reader.ReadLine() is { } line)
        {
            using var post = JsonDocument.Parse(line);
            yield return post.RootElement.GetProperty("text").GetString()!;
        }
    }

    [GeneratedRegex("\"(?<word>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
