using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Alerts;

/// <summary>A text made fit for a screen, which still knows where its letters came from.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Places">For each code unit of the original, as far as it was read, its place in <paramref name="Text"/>.</param>
internal sealed record CleanText(string Text, IReadOnlyList<int> Places)
{
    /// <summary>The places of the original's spans in <see cref="Text"/>: in order, not overlapping, without those cut off.</summary>
    public IReadOnlyList<TextSpan> Map(IEnumerable<TextSpan> spans) => SpanList.Tidy(
        spans.Select(span => (Start: PlaceOf(span.Start), End: PlaceOf(span.Start + span.Length)))
            .Where(place => place.End > place.Start)
            .Select(place => new TextSpan(place.Start, place.End - place.Start)));

    private int PlaceOf(int index) => Math.Min(index < 0 ? 0 : index < Places.Count ? Places[index] : Text.Length, Text.Length);
}
