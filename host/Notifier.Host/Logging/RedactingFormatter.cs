using Serilog.Events;
using Serilog.Formatting;

namespace Notifier.Host.Logging;

/// <summary>Formats a line with another formatter, then takes the secrets out: nothing reaches a sink before.</summary>
internal sealed class RedactingFormatter(ITextFormatter inner, SecretRedactor redactor) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        output.Write(redactor.Redact(line.ToString()));
    }
}
