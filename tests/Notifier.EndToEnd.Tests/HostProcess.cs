using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Notifier.EndToEnd.Tests;

/// <summary>The real program, started with a home folder of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _output = new();
    private readonly Lock _gate = new();
    private int _open = 2;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.Exited += (_, _) => _ended.TrySetResult();
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it has printed so far, on both streams.</summary>
    public string Output
    {
        get
        {
            lock (_gate)
                return _output.ToString();
        }
    }

    public bool HasEnded => _process.HasExited;

    public int Id => _process.Id;

    public static HostProcess Start(string home, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = home,
        };
        start.ArgumentList.Add(Paths.Host);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["NOTIFIER_HOME"] = home;
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new HostProcess(start);
    }

    /// <summary>Another program, watched in the same way.</summary>
    public static HostProcess Start(ProcessStartInfo start) => new(start);

    public static HostProcess Start(string home, params string[] arguments) => Start(home, null, arguments);

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Exit, string Output)> RunAsync(string home, params string[] arguments)
    {
        await using var host = Start(home, arguments);
        return (await host.ExitAsync(), host.Output);
    }

    /// <summary>Waits until a line that contains the text is printed, from the last one waited for on.</summary>
    public Task<string> WaitForAsync(string text) => WaitForAsync(line => line.Contains(text, StringComparison.Ordinal), text);

    private async Task<string> WaitForAsync(Func<string, bool> wanted, string text)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
            {
                if (wanted(line))
                    return line;
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"\"{text}\" was not printed within {Patience.TotalSeconds} s. It printed:\n{Output}", late);
        }
        throw new InvalidOperationException($"It ended before it printed \"{text}\". It printed:\n{Output}");
    }

    /// <summary>Waits until every one of the texts is printed, in any order, from the last line waited for on.</summary>
    public async Task WaitForAllAsync(params string[] texts)
    {
        var missing = texts.ToList();
        while (missing.Count > 0)
        {
            var line = await WaitForAsync(line => missing.Exists(text => line.Contains(text, StringComparison.Ordinal)), string.Join("\" and \"", missing));
            missing.RemoveAll(text => line.Contains(text, StringComparison.Ordinal));
        }
    }

    /// <summary>Types a line.</summary>
    public async Task SendAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Presses keys, and no Enter.</summary>
    public async Task TypeAsync(string keys)
    {
        await _process.StandardInput.WriteAsync(keys);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Presses Ctrl+C.</summary>
    public void Interrupt() => Signal(Unix.Interrupt);

    /// <summary>Ends it with no chance to clean up.</summary>
    public void Kill() => Signal(Unix.Kill);

    /// <summary>Halts it where it is, as a machine does that swaps to death.</summary>
    public void Stop() => Signal(Unix.Stop);

    /// <summary>Waits for the end and for all it printed.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await WaitAsync(_process.WaitForExitAsync(limit.Token));
        return _process.ExitCode;
    }

    /// <summary>Waits for the end alone: another program may have inherited its output and keep it open.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await WaitAsync(_ended.Task.WaitAsync(Patience));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private async Task WaitAsync(Task end)
    {
        try
        {
            await end;
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException)
        {
            throw new TimeoutException($"It did not end within {Patience.TotalSeconds} s. It printed:\n{Output}", late);
        }
    }

    public void Signal(int signal) => Unix.Signal(_process.Id, signal);

    private void Take(string? line)
    {
        if (line is null)
        {
            if (Interlocked.Decrement(ref _open) == 0)
                _lines.Writer.TryComplete();
            return;
        }
        lock (_gate)
            _output.AppendLine(line);
        _lines.Writer.TryWrite(line);
    }
}
