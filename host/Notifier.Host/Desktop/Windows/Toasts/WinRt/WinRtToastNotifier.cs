using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Windows.Data.Xml.Dom;
using Windows.UI.Notifications;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>Windows.UI.Notifications for an unpackaged program. Buttons come back while this process lives.</summary>
[SupportedOSPlatform("windows10.0.17763.0")]
internal sealed class WinRtToastNotifier(string appId) : IToastNotifier
{
    private readonly ToastNotifier _notifier = ToastNotificationManager.CreateToastNotifier(appId);

    /// <summary>A toast whose object is collected no longer raises its event, so each is kept until it is taken away.</summary>
    private readonly Dictionary<(string, string), ToastNotification> _kept = [];
    private readonly Lock _gate = new();

    public event Action<string, IReadOnlyDictionary<string, string>>? Activated;

    public ToastPermission Permission
    {
        get
        {
            try
            {
                return (ToastPermission)_notifier.Setting;
            }
            catch (COMException)
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
        toast.Activated += OnActivated;
        lock (_gate)
            _kept[(tag, group)] = toast;
        _notifier.Show(toast);
    }

    public void Remove(string tag, string group)
    {
        lock (_gate)
            _kept.Remove((tag, group));
        ToastNotificationManager.History.Remove(tag, group, appId);
    }

    public void Clear()
    {
        lock (_gate)
            _kept.Clear();
        ToastNotificationManager.History.Clear(appId);
    }

    /// <summary>Takes every toast of an earlier run away.</summary>
    public static void ClearAll(string appId)
    {
        try
        {
            ToastNotificationManager.History.Clear(appId);
        }
        catch (Exception fault) when (fault is COMException or System.IO.FileNotFoundException)
        {
            // This Windows has no toasts, or none of this program: there is nothing to take away.
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var toast in _kept.Values)
                toast.Activated -= OnActivated;
            _kept.Clear();
        }
    }

    private void OnActivated(ToastNotification sender, object arguments)
    {
        if (arguments is ToastActivatedEventArgs pressed)
            Activated?.Invoke(pressed.Arguments, InputsOf(pressed));
    }

    private static Dictionary<string, string> InputsOf(ToastActivatedEventArgs pressed) =>
        OperatingSystem.IsWindowsVersionAtLeast(10, 0, 18362)
            ? pressed.UserInput.ToDictionary(input => input.Key, input => input.Value?.ToString() ?? "")
            : [];
}
