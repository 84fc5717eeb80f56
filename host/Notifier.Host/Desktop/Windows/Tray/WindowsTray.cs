using System.Runtime.Versioning;
using System.Threading.Channels;
using Microsoft.Win32;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Tray;

namespace Notifier.Host.Desktop.Windows.Tray;

/// <summary>The icon in the notification area and its menu.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsTray : ITray
{
    private const string Themes = @"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize";

    /// <summary>Windows waits 5 s for a program at sign-out.</summary>
    private static readonly TimeSpan WindowsPatience = TimeSpan.FromSeconds(4.5);

    private readonly Channel<TrayCommand> _commands = Channel.CreateUnbounded<TrayCommand>();
    private readonly NotificationAreaIcon _icon;
    private readonly TrayMenu _menu;
    private readonly DesktopTexts _texts;
    private readonly TimeProvider _time;
    private readonly ManualResetEventSlim _isOver = new();
    private volatile TraySnapshot _snapshot = new();

    public WindowsTray(NotificationAreaIcon icon, DesktopTexts texts, TimeProvider time)
    {
        (_icon, _texts, _time) = (icon, texts, time);
        _menu = new TrayMenu(texts, time);
        icon.MenuWanted += OpenMenu;
        icon.AppearanceChanged += Draw;
        icon.PersonIsBack += () => _commands.Writer.TryWrite(new TrayCommand.LookAgain());
        icon.SessionEnds += EndInOrder;
        Draw();
    }

    public ChannelReader<TrayCommand> Commands => _commands.Reader;

    /// <summary>Windows 10 before 1903 has a dark taskbar and no such value.</summary>
    private static bool DarkTaskbar => Registry.GetValue(Themes, "SystemUsesLightTheme", 0) is not 1;

    public void Update(TraySnapshot snapshot)
    {
        _snapshot = snapshot;
        Draw();
    }

    public async ValueTask DisposeAsync()
    {
        _isOver.Set();
        await _icon.DisposeAsync();
        _commands.Writer.TryComplete();
    }

    /// <summary>Holds the sign-out until all is on the board: the desktop is disposed after it.</summary>
    private void EndInOrder()
    {
        _commands.Writer.TryWrite(new TrayCommand.Exit());
        _isOver.Wait(WindowsPatience);
    }

    private void Draw()
    {
        var look = TrayIconLook.Of(_snapshot, DarkTaskbar);
        _icon.Set(size => TrayIconArt.Draw(look, size), $"Notifier: {DeskSummary.Of(_snapshot, _texts, _time)}");
    }

    private void OpenMenu(int x, int y)
    {
        if (PopupMenu.Choose(_menu.Build(_snapshot), _icon.Window, x, y) is { } command)
            _commands.Writer.TryWrite(command);
    }
}
