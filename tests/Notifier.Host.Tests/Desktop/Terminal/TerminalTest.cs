using Microsoft.Extensions.Time.Testing;
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
        Presenter = new TerminalPresenter(Screen, texts ?? DesktopTexts.English, Time);
        Tray = new TerminalTray(Screen, texts ?? DesktopTexts.English, Time);
        Keys = new TerminalKeys(Screen, texts ?? DesktopTexts.English, [Presenter, Tray], Serilog.Core.Logger.None);
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

    public void Press(char letter) => Keys.Press(new ConsoleKeyInfo(letter, ConsoleKey.None, false, false, false));

    public void Press(ConsoleKey key) => Keys.Press(new ConsoleKeyInfo('\0', key, false, false, false));

    public ValueTask DisposeAsync() => Presenter.DisposeAsync();
}
