using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>A program of the desktop, always started with separate arguments and never through a shell.</summary>
/// <param name="program">Its name on the path, or its path.</param>
/// <param name="environment">Variables that differ from this process's.</param>
/// <param name="through">A program, with its arguments, that is started instead and told to start this one.</param>
internal sealed class Tool(string program, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string>? through = null)
{
    private readonly IReadOnlyList<string> _command = [.. through ?? [], program];

    public string Program => program;

    /// <summary>Starts it with its output redirected.</summary>
    /// <exception cref="Win32Exception">It is not installed, or may not be run.</exception>
    public Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(_command[0], [.. _command.Skip(1), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new Win32Exception($"{program} did not start");
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Runs it to its end; ends it when cancelled.</summary>
    /// <returns>Its output when it succeeded; otherwise null and why not, as a phrase for people.</returns>
    public async Task<(string? Output, string Fault)> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Start(arguments);
            using var end = cancellationToken.Register(() => Kill(process));
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            if (cancellationToken.IsCancellationRequested)
                return (null, $"{program} did not answer in time");
            return process.ExitCode == 0 ? (output, "") : (null, Fault(process.ExitCode, await errors));
        }
        catch (Win32Exception missing)
        {
            return (null, $"{program} cannot be run: {missing.Message}");
        }
    }

    /// <summary>What a program that ended badly said about it, as one line.</summary>
    public string Fault(int exitCode, string errors)
    {
        var said = PlainText.Line(errors, 200);
        return said.Length > 0 ? $"{program}: {said}" : $"{program} ended with exit code {exitCode}";
    }

    public static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself: nothing is left to end.
        }
    }
}
