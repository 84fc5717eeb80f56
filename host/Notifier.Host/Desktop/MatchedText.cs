using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop;

/// <summary>A toast's body as the pieces that are to be set off and those between.</summary>
internal static class MatchedText
{
    /// <summary>Harmless text, in order, complete; highlights that overlap or lie outside are cut to what is there.</summary>
    public static IEnumerable<(string Text, bool Matched)> Of(Toast toast)
    {
        var text = PlainText.Clean(toast.Body);
        var position = 0;
        foreach (var span in toast.Highlights.OrderBy(span => span.Start))
        {
            var start = Math.Clamp(span.Start, position, text.Length);
            var end = Math.Clamp(span.Start + span.Length, start, text.Length);
            if (start == end)
                continue;
            if (position < start)
                yield return (text[position..start], false);
            yield return (text[start..end], true);
            position = end;
        }
        if (position < text.Length)
            yield return (text[position..], false);
    }
}
