using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>Asks for one of several things: one key each. Any other key leaves things as they are.</summary>
internal sealed class ChoicePrompt(TerminalScreen screen)
{
    private const string Keys = "123456789abcdefghijklmnopqrstuvwxyz";

    private Dictionary<char, Choice> _choices = [];

    /// <summary>The next key is an answer.</summary>
    public bool IsOpen => _choices.Count > 0;

    /// <param name="title">What is asked.</param>
    /// <param name="choices">What may be answered.</param>
    /// <param name="none">The answer of the key 0; null: there is none.</param>
    public void Open(string title, IEnumerable<Choice> choices, Choice? none = null)
    {
        _choices = choices.Zip(Keys).ToDictionary(pair => pair.Second, pair => pair.First);
        if (none is not null)
            _choices['0'] = none;
        screen.WriteLines($"{title}: {string.Join("  ", _choices.Select(pair => $"{pair.Key} {pair.Value.Name}"))}");
    }

    /// <returns>The answer; null when the key is none.</returns>
    public Choice? Take(char key)
    {
        var chosen = _choices.GetValueOrDefault(key);
        _choices = [];
        return chosen;
    }

    /// <param name="Name">As people know it.</param>
    /// <param name="Command">What it means.</param>
    internal sealed record Choice(string Name, TrayCommand.Respond Command);
}
