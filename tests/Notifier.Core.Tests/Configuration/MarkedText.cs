namespace Notifier.Core.Tests.Configuration;

/// <summary>A text in which ▶ stands before the place a test is about.</summary>
internal sealed record MarkedText(string Text, int Line, int Column)
{
    private const char Mark = '▶';

    public static MarkedText From(string marked)
    {
        var place = marked.IndexOf(Mark);
        place.ShouldBeGreaterThanOrEqualTo(0, "the test's text has no mark");
        var before = marked[..place];
        var text = marked.Remove(place, 1);
        text.ShouldNotContain(Mark.ToString());
        return new MarkedText(text, before.Count(letter => letter == '\n') + 1, place - before.LastIndexOf('\n'));
    }
}
