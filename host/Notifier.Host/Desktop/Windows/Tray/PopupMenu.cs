using System.Runtime.Versioning;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Tray;
using Notifier.Host.Desktop.Windows.Interop;

namespace Notifier.Host.Desktop.Windows.Tray;

/// <summary>Shows a menu and waits for the choice.</summary>
[SupportedOSPlatform("windows")]
internal sealed class PopupMenu
{
    private readonly List<TrayCommand> _commands = [];

    /// <summary>Blocks the calling thread, which must own the window, until the menu is closed; its messages are still handled.</summary>
    public static TrayCommand? Choose(IReadOnlyList<TrayMenuItem> items, nint window, int x, int y)
    {
        var popup = new PopupMenu();
        var menu = popup.Fill(items);

        // Without the foreground the menu would not close when something else is clicked, and without
        // the message after it would open and close at once the next time (Microsoft KB135788).
        Windowing.SetForegroundWindow(window);
        var chosen = Menus.TrackPopupMenuEx(
            menu, Menus.TrackReturnCommand | Menus.TrackRightButton | Menus.TrackBottomAlign, x, y, window, 0);
        Windowing.PostMessage(window, Windowing.WmNull, 0, 0);
        Menus.DestroyMenu(menu);
        return chosen > 0 ? popup._commands[chosen - 1] : null;
    }

    private nint Fill(IReadOnlyList<TrayMenuItem> items)
    {
        var menu = Menus.CreatePopupMenu();
        foreach (var item in items)
            Append(menu, item);
        return menu;
    }

    private void Append(nint menu, TrayMenuItem item)
    {
        if (item.IsSeparator)
        {
            Menus.AppendMenu(menu, Menus.ItemSeparator, 0, null);
            return;
        }
        var flags = Menus.ItemString | (item.Checked ? Menus.ItemChecked : 0);
        var label = item.Label.Replace("&", "&&");
        if (item.Children.Count > 0)
            Menus.AppendMenu(menu, flags | Menus.ItemPopup, Fill(item.Children), label);
        else
            Menus.AppendMenu(menu, item.Command is null ? flags | Menus.ItemGrayed : flags, IdOf(item.Command), label);
    }

    private nint IdOf(TrayCommand? command)
    {
        if (command is null)
            return 0;
        _commands.Add(command);
        return _commands.Count;
    }
}
