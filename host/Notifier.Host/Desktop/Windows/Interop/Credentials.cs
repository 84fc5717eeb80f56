using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Notifier.Host.Desktop.Windows.Interop;

[SupportedOSPlatform("windows")]
internal static partial class Credentials
{
    public const uint Generic = 1;
    public const int NotFound = 1168;

    private const string Library = "advapi32.dll";

    /// <summary>The result is freed with <see cref="Free"/>.</summary>
    [LibraryImport(Library, EntryPoint = "CredReadW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Read(string target, uint type, uint flags, out nint credential);

    [LibraryImport(Library, EntryPoint = "CredFree")]
    public static partial void Free(nint credential);

    /// <summary>CREDENTIALW as far as it is read here.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Credential
    {
        public uint Flags;
        public uint Type;
        public nint TargetName;
        public nint Comment;
        public long LastWritten;
        public uint BlobSize;
        public nint Blob;
    }
}
