namespace Notifier.Host.Desktop.Windows;

/// <summary>The one balloon of a notification icon.</summary>
internal interface IBalloons
{
    /// <summary>Raised on a thread of the shell's choosing: the balloon shown last was clicked.</summary>
    event Action? BalloonClicked;

    /// <summary>Shows it in place of an older one; texts are cut to what the shell takes (63 and 255 characters).</summary>
    /// <returns>The shell took it.</returns>
    Task<bool> ShowBalloonAsync(string title, string text, bool urgent);

    void HideBalloon();
}
