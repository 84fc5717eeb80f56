namespace Notifier.Host.Desktop;

/// <summary>Where toasts are to appear.</summary>
internal enum DesktopKind
{
    /// <summary>The best this machine has.</summary>
    Auto,
    Windows,
    Linux,
    Terminal,
}
