namespace Notifier.Plugins.Replay;

/// <summary>When the recorded posts arrive.</summary>
public enum ReplayPace
{
    /// <summary>As far apart as their <c>createdAt</c> says, divided by <see cref="ReplayOptions.Speed"/>.</summary>
    Recorded,

    /// <summary>Evenly, <see cref="ReplayOptions.Rate"/> a second.</summary>
    Rate,

    /// <summary>As fast as they are taken.</summary>
    Fast,
}
