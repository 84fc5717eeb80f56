using System.Text;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>Takes what is meant for standard error, line by line, so that it scrolls above the status line instead of into it.</summary>
internal sealed class MessageWriter(TerminalScreen screen) : TextWriter
{
    private readonly StringBuilder _line = new();
    private readonly Lock _gate = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_gate)
        {
            if (value == '\n')
                EndLine();
            else if (value != '\r')
                _line.Append(value);
        }
    }

    private void EndLine()
    {
        screen.WriteLines(_line.ToString());
        _line.Clear();
    }
}
