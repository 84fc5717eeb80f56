using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Terminal;

namespace Notifier.Host.Tests.Desktop.Terminal;

/// <summary>A terminal of 60 cells whose output can be read.</summary>
internal sealed class TerminalTest : IAsyncDisposable
{
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    private readonly StringWriter _writer = new();

    public TerminalTest(TerminalMode mode, DesktopTexts? texts = null)
    {
        Time.SetLocalTimeZone(Seoul);
        Screen = new TerminalScreen(_writer, mode, width: 60);
        Tray = new TerminalTray(Screen, texts ?? DesktopTexts.English, Time);
        Presenter = new TerminalPresenter(Screen, texts ?? DesktopTexts.English, Time, Tray.Questions);
        Keys = new TerminalKeys(Screen, texts ?? DesktopTexts.English, [Tray.Questions, Tray], Serilog.Core.Logger.None);
    }

    public static TerminalMode Interactive { get; } = new(Ansi: true, Colors: true, Keys: true);

    public FakeTimeProvider Time { get; } = new(Toasts.Korean.At);

    public TerminalScreen Screen { get; }

    public TerminalPresenter Presenter { get; }

    public TerminalTray Tray { get; }

    public TerminalKeys Keys { get; }

    /// <summary>Everything written since the last look.</summary>
    public string Written
    {
        get
        {
            var text = _writer.ToString();
            _writer.GetStringBuilder().Clear();
            return text;
        }
    }

    /// <summary>The commands since the last look.</summary>
    public List<TrayCommand> Commands
    {
        get
        {
            List<TrayCommand> commands = [];
            while (Tray.Commands.TryRead(out var command))
                commands.Add(command);
            return commands;
        }
    }

    /// <summary>Presses one key after the other.</summary>
    public void Type(string keys)
    {
        foreach (var key in keys)
        {
            Keys.Press(new ConsoleKeyInfo(key, key switch
            {
                '\r' => ConsoleKey.Enter,
                '\u001b' => ConsoleKey.Escape,
                '\b' => ConsoleKey.Backspace,
                _ => ConsoleKey.None,
            }, shift: false, alt: false, control: false));
        }
    }

    /// <summary>A question on the desk, called by its id.</summary>
    public TrayQuestion Question(string id, bool claimed = false) => new(new(id), $"iPhone · @{id}: 언제 나와요?", Time.GetUtcNow(), claimed);

    /// <summary>The desk as it stands now.</summary>
    public void Update(params TrayQuestion[] questions) =>
        Tray.Update(new TraySnapshot { Questions = questions, Categories = Toasts.Korean.Categories });

    public void Press(char letter) => Keys.Press(new ConsoleKeyInfo(letter, ConsoleKey.None, false, false, false));

    public void Press(ConsoleKey key) => Keys.Press(new ConsoleKeyInfo('\0', key, false, false, false));

    public ValueTask DisposeAsync() => Presenter.DisposeAsync();
}
