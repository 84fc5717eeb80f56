using System.Diagnostics;
using System.Globalization;
using System.Text;
using Notifier.Core.Plugins;

namespace Notifier.Host.Looking;

/// <summary>
/// Makes the options of a plan's sources and filters as a running notifier would, in a process of its own: a plugin's option class may
/// end that, and is named.
/// </summary>
/// <param name="arguments">Which plan: the options --config, --as and --trust of this call.</param>
internal sealed class OptionTrial(IReadOnlyList<string> arguments)
{
    /// <summary>The verb that the other process runs.</summary>
    public const string Verb = "try-options";

    private const int LongestAnswer = 16_384;

    // Longer than that process gives any constructor.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>What is wrong with the options of each entry, in their order; null where nothing is.</summary>
    public async Task<IReadOnlyList<string?>> RunAsync(IReadOnlyList<PluginEntry> entries)
    {
        var faults = new List<string?>();
        while (faults.Count < entries.Count)
        {
            using var process = Start(faults.Count);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            while (faults.Count < entries.Count && await AnswerAsync(process.StandardOutput) is { } answer)
                faults.Add(answer.Length == 0 ? null : answer);
            var isDone = faults.Count == entries.Count;
            if (!process.HasExited && (isDone || !await EndsAsync(process)))
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await errors;
            if (!isDone)
                faults.Add(string.Create(CultureInfo.InvariantCulture,
                    $"making its options ended the process or held it up (exit code {process.ExitCode}); an options class may hold values only"));
        }
        return faults;
    }

    private Process Start(int from)
    {
        var program = Environment.ProcessPath!;
        var isRuntime = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] own = isRuntime ? [Path.Combine(AppContext.BaseDirectory, typeof(OptionTrial).Assembly.GetName().Name + ".dll")] : [];
        var start = new ProcessStartInfo(program, [.. own, "config", Verb, from.ToString(CultureInfo.InvariantCulture), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <returns>Null when there is none: the process has ended, says nothing any more, or says too much.</returns>
    private static async Task<string?> AnswerAsync(StreamReader output)
    {
        using var limit = new CancellationTokenSource(Patience);
        var line = new StringBuilder();
        var next = new char[1];
        try
        {
            while (line.Length < LongestAnswer && await output.ReadAsync(next, limit.Token) > 0)
            {
                if (next[0] == '\n')
                    return line.ToString().Trim();
                line.Append(next[0]);
            }
        }
        catch (OperationCanceledException)
        {
            // It hangs, and is ended.
        }
        return null;
    }

    private static async Task<bool> EndsAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
