namespace Notifier.Core.Alerts;

/// <summary>An author's name among the notifier's own words: in quotation marks it cannot end itself, so it passes for none of them.</summary>
internal static class AuthorName
{
    private const int Limit = 60;
    private const string Marks = "\"“”„‟″〝〞〟＂«»";

    /// <summary>The name on one line, quoted; empty when it shows nothing.</summary>
    public static string Quote(string name)
    {
        var line = PlainText.Line(name, Limit);
        return line.Length == 0 ? "" : $"“{string.Concat(line.Select(c => Marks.Contains(c) ? '’' : c))}”";
    }
}
