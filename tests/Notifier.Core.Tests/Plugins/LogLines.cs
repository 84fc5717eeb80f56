using System.Collections.Concurrent;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Notifier.Core.Tests.Plugins;

/// <summary>Keeps what was logged.</summary>
internal sealed class LogLines : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public LogLines() => Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(this).CreateLogger();

    public ILogger Logger { get; }

    public IReadOnlyList<LogEvent> Events => [.. _events];

    public IEnumerable<string> Text => Events.Select(e => e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Called on the thread that logs.</summary>
    public Action<LogEvent>? Logged { get; set; }

    public void Emit(LogEvent logEvent)
    {
        _events.Enqueue(logEvent);
        Logged?.Invoke(logEvent);
    }
}
