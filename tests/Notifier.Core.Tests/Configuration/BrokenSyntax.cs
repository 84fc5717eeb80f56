namespace Notifier.Core.Tests.Configuration;

/// <summary>Files that are not JSON. Everything after the fault has lost its meaning, so it alone is reported.</summary>
internal static class BrokenSyntax
{
    public static IReadOnlyDictionary<string, BrokenFile> All { get; } = new Dictionary<string, BrokenFile>
    {
        ["comma missing"] = BrokenFile.With(
            "\"name\": \"KT 쇼\", ", "\"name\": \"KT 쇼\" ▶", "NC005", "", "not JSON", "a comma or a colon may be missing before it"),
        ["single quotes"] = BrokenFile.With("\"KT 쇼\"", "/* 쇼 */ ▶'KT 쇼'", "NC005", "", "''' is an invalid start", "double quotes"),
        ["curly quotes"] = BrokenFile.With("\"KT 쇼\"", "▶“KT 쇼”", "NC005", "", "the quotation mark “ of a word processor", "straight double quote \""),
        ["full-width colon"] = BrokenFile.With("\"name\": \"KT 쇼\"", "\"name\"▶： \"KT 쇼\"", "NC005", "", "the full-width character ：", "write : instead"),
        ["Korean without quotes"] = BrokenFile.With("\"KT 쇼\"", "▶쇼", "NC005", "", "the character 쇼 (U+C1FC)", "double quotes"),
        ["bare word"] = BrokenFile.With("\"KT 쇼\"", "▶KT", "NC005", "", "'K' is an invalid start", "look at this place"),
        ["bracket never closed"] = new(
            "{\n  \"version\": 1,\n  \"sources\": [\n▶", "NC005", "", "not JSON", "close the bracket opened at line 3, column 14"),
        ["text never closed"] = BrokenFile.With("\"KT 쇼\",", "\"KT 쇼▶\n", "NC005", "", "not JSON", "close the text with a double quote"),
        ["backslashes of a path"] = BrokenFile.With("\"KT 쇼\"", "\"C:\\▶쇼\"", "NC005", "", "not JSON", "write a backslash in text as \\\\"),
        ["something after the end"] = new(GoodFile.Text + "\n▶}", "NC005", "", "not JSON"),
        ["half a character"] = BrokenFile.With("\"KT 쇼\"", "▶\"\\ud83d\"", "NC005", "/sources/0/name", "half of a surrogate pair"),
    };
}
