using System.Runtime.InteropServices;

namespace Notifier.DesktopDriver;

/// <summary>The window behind the icon, to be told what only Windows itself tells it otherwise.</summary>
internal static class TrayWindow
{
    /// <summary>Returns when the window has dealt with it.</summary>
    public static void Tell(uint message, nint parameter) => SendMessage(FindWindow(0, "Notifier"), message, parameter, 0);

    [DllImport("user32.dll", EntryPoint = "FindWindowW", CharSet = CharSet.Unicode)]
    private static extern nint FindWindow(nint className, string title);

    [DllImport("user32.dll", EntryPoint = "SendMessageW")]
    private static extern nint SendMessage(nint window, uint message, nint parameter, nint other);
}
