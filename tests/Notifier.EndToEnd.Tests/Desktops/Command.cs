using System.Diagnostics;

namespace Notifier.EndToEnd.Tests.Desktops;

/// <summary>A program of the test's surroundings, with the variables that lead it to the right desktop.</summary>
internal sealed class Command(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>How long a program may take that is run to its end.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    public ProcessStartInfo For(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>Starts something that runs until the test ends; what it complains about is ignored.</summary>
    /// <returns>The process, and the first line it prints.</returns>
    public async Task<(Process Process, string FirstLine)> StartAsync(string program, params string[] arguments)
    {
        var process = StartSilent(program, arguments);
        using var limit = new CancellationTokenSource(Patience);
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        return (process, line ?? throw new InvalidOperationException($"{program} ended"));
    }

    public Process StartSilent(string program, params string[] arguments)
    {
        var process = Process.Start(For(program, arguments))!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>The bytes it prints.</returns>
    public async Task<byte[]> ReadAsync(string program, params string[] arguments)
    {
        using var process = StartSilent(program, arguments);
        using var limit = new CancellationTokenSource(Patience);
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0
            ? output.ToArray()
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }

    public async Task<string> RunAsync(string program, params string[] arguments) =>
        System.Text.Encoding.UTF8.GetString(await ReadAsync(program, arguments));
}
