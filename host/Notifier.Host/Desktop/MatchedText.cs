using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop;

/// <summary>A toast's body as the pieces that are to be set off and those between.</summary>
internal static class MatchedText
{
    /// <summary>In order, complete, and fit for a screen; highlights that overlap or lie outside are cut to what is there.</summary>
    public static IEnumerable<(string Text, bool Matched)> Of(Toast toast)
    {
        var body = PlainText.Block(toast.Body, Toast.LongestBody);
        var position = 0;
        foreach (var span in body.Map(toast.Highlights))
        {
            if (position < span.Start)
                yield return (body.Text[position..span.Start], false);
            position = span.Start + span.Length;
            yield return (body.Text[span.Start..position], true);
        }
        if (position < body.Text.Length)
            yield return (body.Text[position..], false);
    }
}
