namespace Notifier.Host.Desktop.Linux;

/// <summary>The desktop's notification daemon, as it describes itself.</summary>
/// <param name="Name">Such as <c>dunst 1.9.0</c>.</param>
/// <param name="Markup">It reads the body as markup (capability <c>body-markup</c>), so text must be escaped for it.</param>
/// <param name="Actions">It shows buttons.</param>
internal sealed record NotificationServer(string Name, bool Markup, bool Actions)
{
    /// <summary>Its buttons are the lines of a menu, so that many do no harm.</summary>
    public bool HasMenu => Name.StartsWith("dunst", StringComparison.OrdinalIgnoreCase);
}
