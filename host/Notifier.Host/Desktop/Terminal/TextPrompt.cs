using System.Text;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>Asks for some words: what is typed stands in the status line until Enter sends it or Esc leaves it.</summary>
internal sealed class TextPrompt(TerminalScreen screen, DesktopTexts texts)
{
    /// <summary>Characters.</summary>
    private const int Longest = 500;

    private readonly StringBuilder _typed = new();
    private Func<string?, TrayCommand.Respond>? _command;
    private bool _mayBeEmpty;

    /// <summary>The next key is part of the words.</summary>
    public bool IsOpen => _command is not null;

    /// <param name="title">What is asked.</param>
    /// <param name="command">What the words mean; null: none were written.</param>
    /// <param name="mayBeEmpty">Enter alone is an answer.</param>
    public void Open(string title, Func<string?, TrayCommand.Respond> command, bool mayBeEmpty)
    {
        (_command, _mayBeEmpty) = (command, mayBeEmpty);
        _typed.Clear();
        screen.WriteLines(DesktopTexts.Format(texts.Words, title));
        ShowTyped();
    }

    /// <returns>What came of the key.</returns>
    public Outcome Take(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Escape:
                return Close(new Outcome(null, IsLeft: true));
            case ConsoleKey.Enter:
                var words = _typed.ToString().Trim();
                return words.Length == 0 && !_mayBeEmpty
                    ? Close(new Outcome(null, IsLeft: true))
                    : Close(new Outcome(_command!(words.Length == 0 ? null : words), IsLeft: false));
            case ConsoleKey.Backspace:
                _typed.Length = Math.Max(0, _typed.Length - 1);
                break;
            default:
                if (!char.IsControl(key.KeyChar) && _typed.Length < Longest)
                    _typed.Append(key.KeyChar);
                break;
        }
        ShowTyped();
        return new Outcome(null, IsLeft: false);
    }

    private Outcome Close(Outcome outcome)
    {
        _command = null;
        screen.SetStatus(TerminalScreen.StatusPart.Toast, "");
        return outcome;
    }

    private void ShowTyped() => screen.SetStatus(TerminalScreen.StatusPart.Toast, $"✎ {_typed}");

    /// <param name="Command">What is to be done; null: nothing, or not yet.</param>
    /// <param name="IsLeft">It was given up.</param>
    internal sealed record Outcome(TrayCommand.Respond? Command, bool IsLeft);
}
