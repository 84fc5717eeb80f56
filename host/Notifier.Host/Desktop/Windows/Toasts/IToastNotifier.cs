namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>Sends toast XML to Windows. The adapters behind it are thin: everything that can be decided without Windows is decided before.</summary>
internal interface IToastNotifier : IDisposable
{
    /// <summary>Raised on a thread of Windows's choosing: the arguments of what was pressed, and what was put into the inputs.</summary>
    event Action<string, IReadOnlyDictionary<string, string>>? Activated;

    /// <summary>Whether Windows would show a toast now.</summary>
    ToastPermission Permission { get; }

    /// <summary>Shows it, in place of one of the same tag and group; a quiet one only in the notification centre.</summary>
    /// <param name="expiresAt">When Windows takes it away by itself: should this program not be there to do so.</param>
    /// <exception cref="Exception">Windows refused it, in whatever words.</exception>
    void Show(string xml, string tag, string group, DateTimeOffset expiresAt, bool quiet);

    /// <summary>Takes it away, also from the notification centre.</summary>
    void Remove(string tag, string group);

    /// <summary>Takes every toast of this program away, also those of an earlier run.</summary>
    void Clear();
}

/// <summary>Windows's word on toasts of this program; the values of Windows.UI.Notifications.NotificationSetting.</summary>
internal enum ToastPermission
{
    Enabled = 0,
    DisabledForApplication = 1,
    DisabledForUser = 2,
    DisabledByGroupPolicy = 3,
    DisabledByManifest = 4,
}
