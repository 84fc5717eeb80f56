using System.Threading.Channels;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>The tray of a desktop without one: a summary in the terminal's status line, and keys for the menu.</summary>
internal sealed class TerminalTray(TerminalScreen screen, DesktopTexts texts, TimeProvider time) : ITray, IKeyTarget
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private readonly Channel<TrayCommand> _commands = Channel.CreateUnbounded<TrayCommand>();
    private volatile TraySnapshot _snapshot = new();

    public ChannelReader<TrayCommand> Commands => _commands.Reader;

    public string Help => $"z {texts.Pause} ({texts.Duration(Pause)}) / {texts.Resume}  l {texts.OpenLog}  q {texts.Exit}";

    public void Update(TraySnapshot snapshot)
    {
        _snapshot = snapshot;
        screen.SetStatus(TerminalScreen.StatusPart.Desk, DeskSummary.Of(snapshot, texts, time));
    }

    public bool Press(ConsoleKeyInfo key)
    {
        TrayCommand? command = KeyLetter.Of(key) switch
        {
            'q' => new TrayCommand.Exit(),
            'l' => new TrayCommand.OpenLog(),
            'z' when _snapshot.PausedUntil is not null => new TrayCommand.Resume(),
            'z' => new TrayCommand.PauseUntil(time.GetUtcNow() + Pause),
            _ => null,
        };
        return command is not null && _commands.Writer.TryWrite(command);
    }

    public ValueTask DisposeAsync()
    {
        _commands.Writer.TryComplete();
        screen.Close();
        return ValueTask.CompletedTask;
    }
}
