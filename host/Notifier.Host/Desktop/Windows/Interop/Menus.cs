using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Notifier.Host.Desktop.Windows.Interop;

/// <summary>Popup menus (user32).</summary>
[SupportedOSPlatform("windows")]
internal static partial class Menus
{
    public const uint ItemString = 0x0000;
    public const uint ItemGrayed = 0x0001;
    public const uint ItemChecked = 0x0008;
    public const uint ItemPopup = 0x0010;
    public const uint ItemSeparator = 0x0800;
    public const uint TrackRightButton = 0x0002;
    public const uint TrackBottomAlign = 0x0020;
    public const uint TrackReturnCommand = 0x0100;

    private const string Library = "user32.dll";

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint CreatePopupMenu();

    [LibraryImport(Library, EntryPoint = "AppendMenuW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool AppendMenu(nint menu, uint flags, nint idOrSubmenu, string? text);

    /// <returns>With <see cref="TrackReturnCommand"/>: the chosen item's id, or 0.</returns>
    [LibraryImport(Library, SetLastError = true)]
    public static partial int TrackPopupMenuEx(nint menu, uint flags, int x, int y, nint window, nint parameters);

    /// <summary>Takes the submenus with it.</summary>
    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DestroyMenu(nint menu);
}
