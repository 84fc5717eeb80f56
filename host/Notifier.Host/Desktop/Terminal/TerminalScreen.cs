using Spectre.Console;
using Spectre.Console.Rendering;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>
/// The terminal as one place to write to: what is written scrolls, and a status line stays below it. Thread-safe.
/// A terminal without control sequences has no status line.
/// </summary>
internal sealed class TerminalScreen
{
    private const string ClearLine = "\r\e[2K";

    private readonly TextWriter _writer;
    private readonly IAnsiConsole _console;
    private readonly Lock _gate = new();
    private readonly SortedList<StatusPart, string> _status = [];

    public TerminalScreen(TextWriter writer, TerminalMode mode, int? width = null)
    {
        _writer = writer;
        Mode = mode;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = mode.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = mode.Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Capabilities.Unicode = true;
        if (width is { } cells)
            _console.Profile.Width = cells;
    }

    /// <summary>The pieces of the status line, from left to right.</summary>
    public enum StatusPart
    {
        Desk,
        Toast,
        Keys,
    }

    public TerminalMode Mode { get; }

    /// <summary>In cells; a Korean syllable takes two.</summary>
    public int Width => _console.Profile.Width;

    public void Write(IRenderable content) => Scroll(() => _console.Write(content));

    /// <summary>Writes plain lines, as they are.</summary>
    public void WriteLines(string lines) => Scroll(() => _writer.WriteLine(lines));

    public void SetStatus(StatusPart part, string text)
    {
        if (!Mode.Ansi)
            return;
        lock (_gate)
        {
            if (_status.GetValueOrDefault(part) == text)
                return;
            _status[part] = text;
            _writer.Write(ClearLine);
            DrawStatus();
        }
    }

    /// <summary>Leaves the terminal as a shell expects it.</summary>
    public void Close()
    {
        lock (_gate)
        {
            if (_status.Count > 0)
                _writer.Write(ClearLine);
            _status.Clear();
            _writer.Flush();
        }
    }

    private void Scroll(Action write)
    {
        lock (_gate)
        {
            if (_status.Count > 0)
                _writer.Write(ClearLine);
            write();
            DrawStatus();
        }
    }

    /// <summary>The chosen question, as long as a customer writes, leaves room for the rest.</summary>
    private void DrawStatus()
    {
        const string Gap = "  │  ";
        var room = _console.Profile.Width - 1;
        var others = _status.Where(part => part.Key is not StatusPart.Toast && part.Value.Length > 0).Sum(part => part.Value.GetCellWidth() + Gap.Length);
        var texts = _status.Select(part => part.Key is StatusPart.Toast ? CellText.Fit(part.Value, room - others) : part.Value);
        _writer.Write(CellText.Fit(string.Join(Gap, texts.Where(text => text.Length > 0)), room));
        _writer.Flush();
    }
}
