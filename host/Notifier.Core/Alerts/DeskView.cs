using Notifier.Core.Board;

namespace Notifier.Core.Alerts;

/// <summary>How a desk stands, for those who show it.</summary>
/// <param name="Questions">Offered to and claimed by the person, oldest first.</param>
/// <param name="Behind">How many more wait for them than are in view.</param>
/// <param name="PausedUntil">No toasts before this time; null: not paused.</param>
/// <param name="QuietUntil">When the present quiet hours end; null when there are none.</param>
/// <param name="DeliveryFault">Why toasts do not reach the screen; null when they do.</param>
internal sealed record DeskView(
    IReadOnlyList<BoardQuestion> Questions, int Behind, DateTimeOffset? PausedUntil, DateTimeOffset? QuietUntil, string? DeliveryFault)
{
    public static DeskView Empty { get; } = new([], 0, null, null, null);

    public bool IsSameAs(DeskView other) =>
        Behind == other.Behind && PausedUntil == other.PausedUntil && QuietUntil == other.QuietUntil && DeliveryFault == other.DeliveryFault && Questions.SequenceEqual(other.Questions);
}
