using Notifier.Core;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Notifier.Host.Logging;

/// <summary>
/// Lets an error that repeats through once a minute and says how many of the kind were left out: fifty stack traces a second push out of the
/// log what they came from. Whatever differs in its message is another error, up to so many of the kind.
/// </summary>
/// <param name="outlets">Where lines go; disposed with this.</param>
internal sealed class RepeatedErrors(Logger outlets, TimeProvider time) : ILogEventSink, IDisposable
{
    private const int MostOfAKind = 20;
    private static readonly MessageTemplateParser Parser = new();

    private readonly Ration<(string, string?, string, string)> _same = new(1, time);
    private readonly Ration<(string, string?, string)> _kinds = new(MostOfAKind, time);

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level < LogEventLevel.Error && logEvent.Exception is null)
            outlets.Write(logEvent);
        else if (Take(logEvent) is { } unsaid)
            outlets.Write(unsaid == 0 ? logEvent : WithCount(logEvent, unsaid));
    }

    public void Dispose() => outlets.Dispose();

    /// <returns>How many were left out before this one; null: so is this one.</returns>
    private long? Take(LogEvent logEvent)
    {
        var (template, type, whose) = (logEvent.MessageTemplate.Text, logEvent.Exception?.GetType().FullName, Whose(logEvent));
        var message = logEvent.Exception is { } fault ? FaultText.MessageOf(fault) : logEvent.RenderMessage(formatProvider: null);
        return _same.Take((template, type, whose, message)) is { } same && _kinds.Take((template, type, whose)) is { } others ? same + others : null;
    }

    /// <summary>Another plugin is another matter.</summary>
    private static string Whose(LogEvent logEvent) => $"{Property(logEvent, "Plugin")} {Property(logEvent, "Instance")}";

    private static object? Property(LogEvent logEvent, string name) => (logEvent.Properties.GetValueOrDefault(name) as ScalarValue)?.Value;

    private static LogEvent WithCount(LogEvent logEvent, long unsaid)
    {
        var counted = new LogEvent(
            logEvent.Timestamp, logEvent.Level, logEvent.Exception, Parser.Parse(logEvent.MessageTemplate.Text + " ({Unsaid} more like it before)"),
            logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value)));
        counted.AddOrUpdateProperty(new LogEventProperty("Unsaid", new ScalarValue(unsaid)));
        return counted;
    }
}
