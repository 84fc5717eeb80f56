using System.Runtime.Versioning;
using Microsoft.Toolkit.Uwp.Notifications;
using Windows.Data.Xml.Dom;
using Windows.UI.Notifications;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>
/// Microsoft.Toolkit.Uwp.Notifications 7.1.3, compiled on Windows alone (see Toasts.targets). Buttons come back also after this program
/// has ended: Windows then starts it with <c>-ToastActivated</c>, and the event is raised once it is subscribed to.
/// </summary>
[SupportedOSPlatform("windows10.0.17763.0")]
internal sealed class ToolkitToastNotifier : IToastNotifier
{
    public ToolkitToastNotifier()
    {
        ToastNotificationManagerCompat.OnActivated += OnActivated;
        _ = ToastNotificationManagerCompat.CreateToastNotifier();
    }

    public event Action<string, IReadOnlyDictionary<string, string>>? Activated;

    public ToastPermission Permission
    {
        get
        {
            try
            {
                return (ToastPermission)ToastNotificationManagerCompat.CreateToastNotifier().Setting;
            }
            catch (Exception)
            {
                // Windows knows no setting of a program before its first toast.
                return ToastPermission.Enabled;
            }
        }
    }

    public void Show(string xml, string tag, string group, DateTimeOffset expiresAt, bool quiet)
    {
        var document = new XmlDocument();
        document.LoadXml(xml);
        var toast = new ToastNotification(document) { Tag = tag, Group = group, ExpirationTime = expiresAt, SuppressPopup = quiet };
        ToastNotificationManagerCompat.CreateToastNotifier().Show(toast);
    }

    public void Remove(string tag, string group) => ToastNotificationManagerCompat.History.Remove(tag, group);

    public void Clear() => ToastNotificationManagerCompat.History.Clear();

    /// <summary>Takes away what the toolkit registered for this program, and the toasts that still stand.</summary>
    public static void Unregister()
    {
        try
        {
            ToastNotificationManagerCompat.Uninstall();
        }
        catch (Exception)
        {
            // This Windows has no toasts: the toolkit registered nothing.
        }
    }

    public void Dispose() => ToastNotificationManagerCompat.OnActivated -= OnActivated;

    private void OnActivated(ToastNotificationActivatedEventArgsCompat pressed) =>
        Activated?.Invoke(pressed.Argument, pressed.UserInput.ToDictionary(input => input.Key, input => input.Value?.ToString() ?? ""));
}
