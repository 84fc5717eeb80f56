using System.Runtime.InteropServices;
using System.Text;

namespace Notifier.Tests.Tools;

/// <summary>What a test asks of the system itself, so that it needs no program for it.</summary>
internal static class Unix
{
    public const int Interrupt = 2;

    public const int Kill = 9;

    public const int Terminate = 15;

    /// <summary>Goes on after <see cref="Stop"/>. Linux.</summary>
    public const int Continue = 18;

    /// <summary>Halts it where it is. Linux.</summary>
    public const int Stop = 19;

    private const uint OwnerMayReadAndWrite = 0x180;

    public static void Signal(int process, int signal) => Check(SendSignal(process, signal));

    /// <summary>Makes a pipe that has a name.</summary>
    public static void MakePipe(string path) => Check(MakeFifo(Encoding.UTF8.GetBytes($"{path}\0"), OwnerMayReadAndWrite));

    private static void Check(int result)
    {
        if (result != 0)
            throw new InvalidOperationException(Marshal.GetLastPInvokeErrorMessage());
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int process, int signal);

    [DllImport("libc", EntryPoint = "mkfifo", SetLastError = true)]
    private static extern int MakeFifo(byte[] path, uint mode);
}
