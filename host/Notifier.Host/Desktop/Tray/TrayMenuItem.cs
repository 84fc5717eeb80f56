using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Tray;

/// <summary>A line of the menu.</summary>
/// <param name="Label">Plain text: an ampersand in it is an ampersand.</param>
/// <param name="Command">What choosing it commands; null for a line that only tells, or that opens a submenu.</param>
internal sealed record TrayMenuItem(string Label, TrayCommand? Command = null)
{
    public static TrayMenuItem Separator { get; } = new("");

    public bool Checked { get; init; }

    public IReadOnlyList<TrayMenuItem> Children { get; init; } = [];

    public bool IsSeparator => ReferenceEquals(this, Separator);
}
