using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Notifier.Host.Logging;

/// <summary>
/// Lets an error that repeats through a few times a minute, then says how many of the kind were left out: fifty stack traces a second push out of
/// the log what they came from.
/// </summary>
/// <param name="outlets">Where lines go; disposed with this.</param>
internal sealed class RepeatedErrors(Logger outlets, TimeProvider time) : ILogEventSink, IDisposable
{
    private const int MostKinds = 1000;
    private const int MostAtOnce = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly MessageTemplateParser Parser = new();

    private readonly Lock _lock = new();
    private readonly Dictionary<(string, Type?, string), (long Since, int Said, long Unsaid)> _kinds = [];

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level < LogEventLevel.Error && logEvent.Exception is null)
            outlets.Write(logEvent);
        else if (Take(logEvent) is { } unsaid)
            outlets.Write(unsaid == 0 ? logEvent : WithCount(logEvent, unsaid));
    }

    public void Dispose() => outlets.Dispose();

    /// <returns>How many of the kind were left out before this one; null: so is this one.</returns>
    private long? Take(LogEvent logEvent)
    {
        var kind = (logEvent.MessageTemplate.Text, logEvent.Exception?.GetType(), Whose(logEvent));
        lock (_lock)
        {
            if (_kinds.Count >= MostKinds)
                _kinds.Clear();
            if (!_kinds.TryGetValue(kind, out var before) || time.GetElapsedTime(before.Since) >= Interval)
            {
                _kinds[kind] = (time.GetTimestamp(), 1, 0);
                return before.Unsaid;
            }
            var isOver = before.Said == MostAtOnce;
            _kinds[kind] = isOver ? before with { Unsaid = before.Unsaid + 1 } : before with { Said = before.Said + 1 };
            return isOver ? null : 0;
        }
    }

    /// <summary>Another plugin, source or question is another matter.</summary>
    private static string Whose(LogEvent logEvent) => string.Join(' ', logEvent.Properties.Values.OfType<ScalarValue>().Select(value => value.Value));

    private static LogEvent WithCount(LogEvent logEvent, long unsaid)
    {
        var counted = new LogEvent(
            logEvent.Timestamp, logEvent.Level, logEvent.Exception, Parser.Parse(logEvent.MessageTemplate.Text + " ({Unsaid} more like it before)"),
            logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value)));
        counted.AddOrUpdateProperty(new LogEventProperty("Unsaid", new ScalarValue(unsaid)));
        return counted;
    }
}
