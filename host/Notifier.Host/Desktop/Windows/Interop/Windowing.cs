using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Notifier.Host.Desktop.Windows.Interop;

/// <summary>Window classes, windows and their messages (user32).</summary>
[SupportedOSPlatform("windows")]
internal static partial class Windowing
{
    public const uint WmDestroy = 0x0002;
    public const uint WmNull = 0x0000;
    public const uint WmSettingChange = 0x001A;
    public const uint WmContextMenu = 0x007B;
    public const uint WmEndSession = 0x0016;
    public const uint WmPowerBroadcast = 0x0218;
    public const uint WmSessionChange = 0x02B1;
    public const uint WmDpiChanged = 0x02E0;
    public const uint WmUser = 0x0400;
    public const uint WmApp = 0x8000;
    public const uint StylePopup = 0x80000000;

    /// <summary>wParam of <see cref="WmPowerBroadcast"/>: the machine has come back from sleep.</summary>
    public const nint ResumedByItself = 0x12;

    /// <summary>wParam of <see cref="WmSessionChange"/>: the person is back at the screen.</summary>
    public const nint SessionUnlocked = 8;

    private const string Library = "user32.dll";

    [UnmanagedFunctionPointer(CallingConvention.Winapi)]
    public delegate nint WindowProcedure(nint window, uint message, nint wParam, nint lParam);

    [StructLayout(LayoutKind.Sequential)]
    public struct WindowClass
    {
        public uint Size;
        public uint Style;
        public nint Procedure;
        public int ClassExtra;
        public int WindowExtra;
        public nint Instance;
        public nint Icon;
        public nint Cursor;
        public nint Background;
        public nint MenuName;
        public nint ClassName;
        public nint SmallIcon;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Message
    {
        public nint Window;
        public uint Number;
        public nint WParam;
        public nint LParam;
        public uint Time;
        public int X;
        public int Y;
        public uint Private;
    }

    [LibraryImport(Library, EntryPoint = "RegisterClassExW", SetLastError = true)]
    public static partial ushort RegisterClass(in WindowClass windowClass);

    [LibraryImport(Library, EntryPoint = "UnregisterClassW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool UnregisterClass(string className, nint instance);

    [LibraryImport(Library, EntryPoint = "CreateWindowExW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    public static partial nint CreateWindow(
        uint extendedStyle, string className, string title, uint style, int x, int y, int width, int height,
        nint parent, nint menu, nint instance, nint parameter);

    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DestroyWindow(nint window);

    [LibraryImport(Library, EntryPoint = "DefWindowProcW")]
    public static partial nint DefaultProcedure(nint window, uint message, nint wParam, nint lParam);

    /// <returns>0 when the loop is to end, -1 for a fault.</returns>
    [LibraryImport(Library, EntryPoint = "GetMessageW", SetLastError = true)]
    public static partial int GetMessage(out Message message, nint window, uint first, uint last);

    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool TranslateMessage(in Message message);

    [LibraryImport(Library, EntryPoint = "DispatchMessageW")]
    public static partial nint DispatchMessage(in Message message);

    [LibraryImport(Library, EntryPoint = "PostMessageW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool PostMessage(nint window, uint message, nint wParam, nint lParam);

    [LibraryImport(Library)]
    public static partial void PostQuitMessage(int exitCode);

    [LibraryImport(Library, EntryPoint = "RegisterWindowMessageW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    public static partial uint RegisterWindowMessage(string name);

    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetForegroundWindow(nint window);

    [LibraryImport(Library)]
    public static partial uint GetDpiForWindow(nint window);

    /// <summary>From now on the window hears <see cref="WmSessionChange"/> of its own session.</summary>
    [LibraryImport("wtsapi32.dll", EntryPoint = "WTSRegisterSessionNotification", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool RegisterSessionNotification(nint window, uint scope);
}
