using System.Text;
using Notifier.Host.Desktop.Windows.Interop;
using Notifier.Host.Output;

namespace Notifier.Host.Desktop.Windows;

/// <summary>The console this program was given.</summary>
internal static class ConsoleWindow
{
    /// <summary>
    /// Gives up a console that was opened for this program alone, which happens when it is started from the Start menu or at login.
    /// A console shared with a shell is kept, and so is output that goes to a file or a pipe.
    /// </summary>
    public static void LeaveWhenAlone()
    {
        if (!OperatingSystem.IsWindows() || Console.IsOutputRedirected || Kernel32.GetConsoleProcessList(new uint[2], 2) != 1)
            return;
        Kernel32.FreeConsole();
        ProcessOutput.Leave();
        Console.SetIn(TextReader.Null);
    }

    /// <summary>Lets a console show every language, and pipes carry it, whatever code page Windows has.</summary>
    public static void UseUtf8()
    {
        if (!OperatingSystem.IsWindows())
            return;
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // There is no console: nothing is shown, so nothing can be shown wrongly.
        }
    }
}
