using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Notifier.Host.Desktop.Windows.Interop;

[SupportedOSPlatform("windows")]
internal static partial class Kernel32
{
    private const string Library = "kernel32.dll";

    [LibraryImport(Library, EntryPoint = "GetModuleHandleW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial nint GetModuleHandle(string? name);

    /// <returns>How many processes share this process's console; 0 without a console.</returns>
    [LibraryImport(Library, SetLastError = true)]
    public static partial uint GetConsoleProcessList(Span<uint> processes, uint capacity);

    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool FreeConsole();
}
