using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Notifier.Host.Logging;

/// <summary>The host's log: a rolling file of bounded size, and messages on stderr.</summary>
internal static class HostLog
{
    private const long FileBytes = 8 * 1024 * 1024;
    private const int Files = 7;
    private const string FileLine = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {Origin}{Message:lj}{NewLine}{Exception}";
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Origin}{Message:lj}{NewLine}";

    /// <summary>Opens the log. Dispose it at the end: it flushes.</summary>
    /// <param name="folder">Where the files go: 7 of at most 8 MB, a new one every day.</param>
    /// <param name="redactor">Takes the secrets out of every line.</param>
    /// <param name="console">The least level shown on stderr.</param>
    /// <param name="time">For errors that repeat.</param>
    public static Logger Open(string folder, SecretRedactor redactor, LogEventLevel console, TimeProvider time) => new LoggerConfiguration()
        .MinimumLevel.Debug()
        .Enrich.With<PluginPrefix>()
        .WriteTo.Sink(new RepeatedErrors(Outlets(folder, redactor, console), time))
        .CreateLogger();

    private static Logger Outlets(string folder, SecretRedactor redactor, LogEventLevel console) => new LoggerConfiguration()
        .MinimumLevel.Verbose()
        .WriteTo.File(
            new LineFormatter(new MessageTemplateTextFormatter(FileLine, CultureInfo.InvariantCulture), redactor),
            Path.Combine(folder, "notifier-.log"),
            rollingInterval: RollingInterval.Day,
            fileSizeLimitBytes: FileBytes,
            rollOnFileSizeLimit: true,
            retainedFileCountLimit: Files)
        .WriteTo.Console(
            new LineFormatter(new MessageTemplateTextFormatter(ConsoleLine, CultureInfo.InvariantCulture), redactor),
            restrictedToMinimumLevel: console,
            standardErrorFromLevel: LogEventLevel.Verbose)
        .CreateLogger();
}

/// <summary>Puts <c>[name] </c> before the lines that somebody else speaks, or that are about a plugin.</summary>
internal sealed class PluginPrefix : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        var origin = logEvent.Properties.GetValueOrDefault("Speaker") ?? logEvent.Properties.GetValueOrDefault("Plugin");
        if (origin is ScalarValue { Value: string name })
            logEvent.AddOrUpdateProperty(new LogEventProperty("Origin", new ScalarValue(new Bracketed(name))));
    }

    // Anything but a string: output templates put those in quotes.
    private sealed record Bracketed(string Name)
    {
        public override string ToString() => $"[{Name}] ";
    }
}
