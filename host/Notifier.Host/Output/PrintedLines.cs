using System.Text;
using Notifier.Core.Plugins.Hosting;
using Serilog.Events;

namespace Notifier.Host.Output;

/// <summary>What plugins print goes to the log, a line each; nobody can tell which plugin it was.</summary>
internal sealed class PrintedLines : TextWriter
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _line = new();
    private volatile PluginLog? _log;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>From now on lines go there; before, they are lost.</summary>
    public void GoTo(Serilog.ILogger log, TimeProvider time) => _log = new PluginLog(log.ForContext("Speaker", "a plugin printed"), time);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.IndexOf('\n') is var end && end >= 0)
        {
            Say(Take(buffer[..end]));
            buffer = buffer[(end + 1)..];
        }
        lock (_lock)
            Keep(buffer);
    }

    private string Take(ReadOnlySpan<char> last)
    {
        lock (_lock)
        {
            Keep(last);
            var line = _line.ToString().TrimEnd('\r');
            _line.Clear();
            return line;
        }
    }

    /// <summary>No more than one too many is kept: the log cuts there, and a plugin may print for ever without a line break.</summary>
    private void Keep(ReadOnlySpan<char> text) => _line.Append(text[..Math.Min(text.Length, PluginLog.LongestMessage + 1 - Math.Min(_line.Length, PluginLog.LongestMessage + 1))]);

    private void Say(string line)
    {
        if (line.Length > 0)
            _log?.Write(LogEventLevel.Information, line, null);
    }
}
