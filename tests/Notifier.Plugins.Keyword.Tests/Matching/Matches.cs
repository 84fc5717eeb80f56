using Notifier.Plugins.Keyword.Engine;

namespace Notifier.Plugins.Keyword.Tests.Matching;

/// <summary>Runs one keyword over one text.</summary>
internal static class Matches
{
    /// <summary>The pieces of the text that match, as they stand there.</summary>
    public static string[] Of(string keyword, string text)
    {
        var hits = new List<Hit>();
        new KeywordMatcher([new KeywordParser().Parse(keyword)]).Find(text, hits);
        return [.. hits.Select(hit => text[hit.Start..hit.End])];
    }

    public static void ShouldBeFound(string keyword, string text) =>
        Of(keyword, text).ShouldNotBeEmpty($"\"{keyword}\" should be found in \"{text}\"");

    public static void ShouldNotBeFound(string keyword, string text) =>
        Of(keyword, text).ShouldBeEmpty($"\"{keyword}\" should not be found in \"{text}\"");
}
