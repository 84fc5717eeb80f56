using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Notifier.Host.Desktop.Tray;
using Notifier.Host.Desktop.Windows.Interop;

namespace Notifier.Host.Desktop.Windows.Tray;

/// <summary>An icon handle made of pixels.</summary>
[SupportedOSPlatform("windows")]
internal sealed class PixelIcon : IDisposable
{
    private PixelIcon(nint handle) => Handle = handle;

    public nint Handle { get; }

    /// <param name="pixels">As <see cref="TrayIconArt.Draw"/> gives them.</param>
    /// <param name="size">Width and height.</param>
    /// <exception cref="Win32Exception">The system has no room for it.</exception>
    public static PixelIcon From(byte[] pixels, int size)
    {
        var header = new Icons.BitmapHeader
        {
            Size = (uint)Marshal.SizeOf<Icons.BitmapHeader>(),
            Width = size,
            Height = -size,
            Planes = 1,
            BitCount = 32,
        };
        var color = Icons.CreateDIBSection(0, header, 0, out var memory, 0, 0);
        if (color == 0)
            throw new Win32Exception();
        Marshal.Copy(pixels, 0, memory, pixels.Length);

        // Rows of the mask are padded to 16 bits; all zero, since the pixels carry their own transparency.
        var mask = Icons.CreateBitmap(size, size, 1, 1, new byte[(size + 15) / 16 * 2 * size]);
        var handle = Icons.CreateIconIndirect(new Icons.IconInfo { IsIcon = 1, Mask = mask, Color = color });
        var fault = Marshal.GetLastPInvokeError();
        Icons.DeleteObject(color);
        Icons.DeleteObject(mask);
        return handle != 0 ? new PixelIcon(handle) : throw new Win32Exception(fault);
    }

    public void Dispose() => Icons.DestroyIcon(Handle);
}
