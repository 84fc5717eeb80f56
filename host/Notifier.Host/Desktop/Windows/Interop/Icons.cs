using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Notifier.Host.Desktop.Windows.Interop;

/// <summary>Icons made of pixels (user32 and gdi32).</summary>
[SupportedOSPlatform("windows")]
internal static partial class Icons
{
    public const int MetricSmallIconWidth = 49;

    private const string User = "user32.dll";
    private const string Gdi = "gdi32.dll";

    [StructLayout(LayoutKind.Sequential)]
    public struct IconInfo
    {
        public int IsIcon;
        public int HotspotX;
        public int HotspotY;
        public nint Mask;
        public nint Color;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct BitmapHeader
    {
        public uint Size;
        public int Width;

        /// <summary>Negative: the first row is the top one.</summary>
        public int Height;
        public ushort Planes;
        public ushort BitCount;
        public uint Compression;
        public uint ImageSize;
        public int XPixelsPerMeter;
        public int YPixelsPerMeter;
        public uint ColorsUsed;
        public uint ColorsImportant;
    }

    [LibraryImport(User, SetLastError = true)]
    public static partial nint CreateIconIndirect(in IconInfo info);

    [LibraryImport(User, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DestroyIcon(nint icon);

    [LibraryImport(User)]
    public static partial int GetSystemMetricsForDpi(int metric, uint dpi);

    [LibraryImport(Gdi, SetLastError = true)]
    public static partial nint CreateDIBSection(nint device, in BitmapHeader header, uint usage, out nint pixels, nint section, uint offset);

    [LibraryImport(Gdi, SetLastError = true)]
    public static partial nint CreateBitmap(int width, int height, uint planes, uint bitCount, ReadOnlySpan<byte> bits);

    [LibraryImport(Gdi)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool DeleteObject(nint handle);
}
