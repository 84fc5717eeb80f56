using System.Threading.Channels;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>The tray of a desktop without one: a summary in the terminal's status line, and keys for the menu.</summary>
internal sealed class TerminalTray : ITray, IKeyTarget
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private readonly Channel<TrayCommand> _commands = Channel.CreateUnbounded<TrayCommand>();
    private readonly TerminalScreen _screen;
    private readonly DesktopTexts _texts;
    private readonly TimeProvider _time;
    private volatile TraySnapshot _snapshot = new();

    public TerminalTray(TerminalScreen screen, DesktopTexts texts, TimeProvider time)
    {
        (_screen, _texts, _time) = (screen, texts, time);
        Questions = new TerminalQuestions(screen, texts, time, _commands.Writer);
    }

    /// <summary>Its menu of questions.</summary>
    public TerminalQuestions Questions { get; }

    public ChannelReader<TrayCommand> Commands => _commands.Reader;

    public string Help => $"z {_texts.Pause} ({_texts.Duration(Pause)}) / {_texts.Resume}  l {_texts.OpenLog}  q {_texts.Exit}";

    public void Update(TraySnapshot snapshot)
    {
        _snapshot = snapshot;
        _screen.SetStatus(TerminalScreen.StatusPart.Desk, DeskSummary.Of(snapshot, _texts, _time));
        Questions.Update(snapshot);
    }

    public bool Press(ConsoleKeyInfo key)
    {
        TrayCommand? command = KeyLetter.Of(key) switch
        {
            'q' => new TrayCommand.Exit(),
            'l' => new TrayCommand.OpenLog(),
            'z' when _snapshot.PausedUntil is not null => new TrayCommand.Resume(),
            'z' => new TrayCommand.PauseUntil(_time.GetUtcNow() + Pause),
            _ => null,
        };
        if (command is TrayCommand.PauseUntil pause)
            _screen.WriteLines($"→ {DesktopTexts.Format(_texts.PausedUntil, _texts.Moment(pause.Until, _time))} (z {_texts.Resume})");
        else if (command is TrayCommand.Resume)
            _screen.WriteLines($"→ {_texts.Resume}");
        return command is not null && _commands.Writer.TryWrite(command);
    }

    public ValueTask DisposeAsync()
    {
        _commands.Writer.TryComplete();
        _screen.Close();
        return ValueTask.CompletedTask;
    }
}
