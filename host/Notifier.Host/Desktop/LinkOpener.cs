using System.ComponentModel;
using System.Diagnostics;

namespace Notifier.Host.Desktop;

/// <summary>Opens a web page in the person's browser, or one of our own files.</summary>
internal static class LinkOpener
{
    /// <returns>Null when the browser was asked to; otherwise why not, as a phrase for people.</returns>
    public static string? Open(Uri link) =>
        link is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? Start(link.AbsoluteUri) : "only http and https links are opened";

    /// <summary>Opens a file of ours, such as the log, with the program the person uses for it.</summary>
    public static string? OpenFile(string path) => File.Exists(path) ? Start(path) : $"{path} does not exist";

    private static string? Start(string target)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Process.Start(new ProcessStartInfo(target) { UseShellExecute = true })?.Dispose();
            else
                StartQuietly(new ProcessStartInfo("xdg-open", [target]) { UseShellExecute = false });
            return null;
        }
        catch (Win32Exception fault)
        {
            return $"{target} cannot be opened: {fault.Message}";
        }
    }

    /// <summary>Keeps what a browser says to itself off our terminal, without closing the pipe it says it into.</summary>
    private static void StartQuietly(ProcessStartInfo command)
    {
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        var process = new Process { StartInfo = command, EnableRaisingEvents = true };
        process.Exited += (_, _) => process.Dispose();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }
}
