using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace Notifier.Core.Tests.Faults;

/// <summary>Keeps what was logged.</summary>
internal sealed class RecordingLog : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = [];

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    public IReadOnlyList<string> Lines => [.. _events.Select(e => e.RenderMessage(CultureInfo.InvariantCulture))];

    /// <summary>The lines of that level or worse that name the plugin.</summary>
    public IReadOnlyList<string> Of(string plugin, LogEventLevel level = LogEventLevel.Warning) =>
    [
        .. _events.Where(e => e.Level >= level && e.Properties.GetValueOrDefault("Plugin") is ScalarValue { Value: string name } && name == plugin)
            .Select(e => e.RenderMessage(CultureInfo.InvariantCulture)),
    ];
}
