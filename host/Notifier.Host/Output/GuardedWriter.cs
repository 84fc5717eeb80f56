using System.Text;
using Notifier.Core;
using Notifier.Host.Logging;

namespace Notifier.Host.Output;

/// <summary>
/// Takes the secrets out of every line before it reaches a stream, and shows what would steer the screen. Lines are written whole.
/// </summary>
internal sealed class GuardedWriter(TextWriter stream, SecretRedactor redactor) : TextWriter
{
    private const int LongestLine = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => stream.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_lock)
        {
            _line.Append(buffer);
            if (buffer.Contains('\n') || _line.Length > LongestLine)
                Pass();
        }
    }

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Flush()
    {
        lock (_lock)
            Pass();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Flush();
        base.Dispose(disposing);
    }

    private void Pass()
    {
        if (_line.Length > 0)
            stream.Write(VisibleText.Lines(redactor.Redact(_line.ToString())));
        _line.Clear();
        stream.Flush();
    }
}
