using Notifier.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace Notifier.Host.Logging;

/// <summary>
/// Formats an event with another formatter, then takes the secrets out and makes visible what would steer the screen; what follows a line
/// break is indented, so that nothing in a message passes for a line of the log. Nothing reaches a sink before.
/// </summary>
internal sealed class LineFormatter(ITextFormatter inner, SecretRedactor redactor) : ITextFormatter
{
    /// <summary>A stack trace fits; a page of somebody's that stands in an exception does not.</summary>
    private const int Longest = 32 * 1024;

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        output.WriteLine(VisibleText.Indented(redactor.Redact(line.ToString().TrimEnd('\r', '\n')), Longest));
    }
}
