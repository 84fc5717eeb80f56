namespace Notifier.Host.Desktop.Windows;

/// <summary>How Windows starts this program when a button of a toast is pressed after it has ended.</summary>
internal static class ToastLaunch
{
    /// <summary>The arguments are Windows's own and mean: run, and the button will be reported as toast response.</summary>
    public static bool Is(IReadOnlyList<string> arguments) =>
        arguments.Contains("-ToastActivated") || arguments.Contains("-Embedding", StringComparer.OrdinalIgnoreCase);
}
