using System.Text.RegularExpressions;

namespace Notifier.EndToEnd.Tests.Documents;

/// <summary>The commands in a document's code blocks.</summary>
internal static partial class DocumentedCommands
{
    /// <summary>A line with this comment is for people: it takes long, or waits for them.</summary>
    private const string ByHand = "# by hand";

    /// <summary>README.md and docs/*.md, as far as they have commands in them.</summary>
    public static IEnumerable<string> Documents =>
        Directory.GetFiles(Path.Combine(Paths.Repository, "docs"), "*.md")
            .Select(path => Path.GetRelativePath(Paths.Repository, path).Replace('\\', '/'))
            .Prepend("README.md")
            .Where(document => Of(document).Count > 0)
            .Order(StringComparer.Ordinal);

    /// <summary>In the document's order, without comments; the program built here stands for one that would be built first.</summary>
    public static IReadOnlyList<string> Of(string document) =>
    [
        .. from match in CommandLine().Matches(File.ReadAllText(Path.Combine(Paths.Repository, document)))
           let line = match.Groups["command"].Value
           where !line.Contains(ByHand, StringComparison.Ordinal)
           select BuildAndRun().Replace(Comment().Replace(line, ""), "notifier"),
    ];

    [GeneratedRegex(@"^(?: {4}|\t)(?<command>(?:notifier|dotnet)\b.*?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"\s+# .*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^dotnet run --project host/Notifier\.Host( --)?(?= |$)", RegexOptions.ExplicitCapture)]
    private static partial Regex BuildAndRun();
}
