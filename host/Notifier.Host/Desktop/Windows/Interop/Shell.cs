using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Notifier.Host.Desktop.Windows.Interop;

/// <summary>The notification area (shell32).</summary>
[SupportedOSPlatform("windows")]
internal static partial class Shell
{
    public const uint Add = 0;
    public const uint Modify = 1;
    public const uint Delete = 2;
    public const uint SetVersion = 4;

    public const uint HasMessage = 0x01;
    public const uint HasIcon = 0x02;
    public const uint HasTip = 0x04;
    public const uint HasInfo = 0x10;
    public const uint ShowsTip = 0x80;

    public const uint InfoIconInformation = 0x01;
    public const uint InfoIconWarning = 0x02;

    public const uint Version4 = 4;

    public const uint Selected = Windowing.WmUser;
    public const uint KeySelected = Windowing.WmUser + 1;
    public const uint BalloonHidden = Windowing.WmUser + 3;
    public const uint BalloonTimedOut = Windowing.WmUser + 4;
    public const uint BalloonClicked = Windowing.WmUser + 5;

    private const string Library = "shell32.dll";

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct NotifyIconData
    {
        public const int TipCapacity = 128;
        public const int InfoCapacity = 256;
        public const int InfoTitleCapacity = 64;

        public uint Size;
        public nint Window;
        public uint Id;
        public uint Flags;
        public uint CallbackMessage;
        public nint Icon;
        public fixed char Tip[TipCapacity];
        public uint State;
        public uint StateMask;
        public fixed char Info[InfoCapacity];
        public uint Version;
        public fixed char InfoTitle[InfoTitleCapacity];
        public uint InfoFlags;
        public Guid Item;
        public nint BalloonIcon;
    }

    [LibraryImport(Library, EntryPoint = "Shell_NotifyIconW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool NotifyIcon(uint command, in NotifyIconData data);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf16)]
    public static partial int SetCurrentProcessExplicitAppUserModelID(string id);

    /// <param name="state">2 full-screen program, 3 full-screen game, 4 presentation, 5 accepts, 6 first hour after setup, 7 store app.</param>
    /// <returns>0, or a fault.</returns>
    [LibraryImport(Library)]
    public static partial int SHQueryUserNotificationState(out int state);
}
