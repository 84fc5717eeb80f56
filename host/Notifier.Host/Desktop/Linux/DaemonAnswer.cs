using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>What is said of a notification daemon, by whichever way it was asked.</summary>
internal static class DaemonAnswer
{
    public const string Remedy = "restart the desktop's notification daemon, or log out and in";

    /// <summary>So long a daemon that did not answer is not asked again.</summary>
    public static readonly TimeSpan RestAfterSilence = TimeSpan.FromSeconds(30);

    public static ToastDelivery Shown(NotificationServer by) =>
        new(Shown: true, by.Actions ? $"shown by {by.Name}" : $"shown by {by.Name}, which has no buttons");

    public static ToastDelivery Silent(string daemon) => new(Shown: false, $"{daemon} no longer answers: {Remedy}");
}
