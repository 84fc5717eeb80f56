namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>This build has no Windows toasts.</summary>
internal static class PlatformToasts
{
    public static IToastNotifier? Create(string dataFolder) => null;

    /// <returns>Nothing: nothing was registered.</returns>
    public static IEnumerable<string> Forget(string dataFolder) => [];
}
