using Notifier.Host.Desktop.Windows.Interop;

namespace Notifier.Host.Desktop.Windows;

/// <summary>Whether Windows keeps notifications off the screen just now.</summary>
internal static class UserAttention
{
    /// <returns>Why it does, as a phrase that follows "shown, "; null when it does not, or does not tell.</returns>
    public static string? ExplainHolding()
    {
        if (!OperatingSystem.IsWindows() || Shell.SHQueryUserNotificationState(out var state) != 0)
            return null;
        return state switch
        {
            1 => "held until the screen is unlocked",
            2 or 3 => "held in the notification centre while a program fills the screen",
            4 => "held in the notification centre during the presentation",
            6 => "held in the notification centre: Windows is quiet in the first hour of a new account",
            _ => null,
        };
    }
}
