using System.Threading.Channels;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>Toasts in the terminal. Keys act on the chosen toast, which is the last one shown until another is chosen.</summary>
internal sealed class TerminalPresenter(TerminalScreen screen, DesktopTexts texts, TimeProvider time) : IToastPresenter, IKeyTarget
{
    private const int Remembered = 50;

    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();
    private readonly ToastList _toasts = new(Remembered);
    private readonly CategoryPrompt _category = new(screen, texts);
    private readonly Lock _gate = new();

    public string Name => "terminal";

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    public string Help => string.Join(
        "  ",
        [.. ToastKeys.Select(key => $"{key.Key} {texts.Of(key.Verb)}"), $"r {texts.Reread}", $"↑↓ {texts.Choose}"]);

    private static IReadOnlyList<(char Key, ToastVerb Verb)> ToastKeys { get; } =
        [('c', ToastVerb.Claim), ('s', ToastVerb.Snooze), ('p', ToastVerb.Pass), ('a', ToastVerb.Answered), ('w', ToastVerb.WrongCategory), ('o', ToastVerb.Open)];

    public Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _toasts.Add(toast);
            Print(toast);
            ShowChoice();
        }
        return Task.FromResult(new ToastDelivery(Shown: true, "written to the terminal"));
    }

    public Task WithdrawAsync(ToastId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_toasts.Remove(id) is { } gone)
            {
                screen.WriteLines($"– {texts.Withdrawn}: {PlainText.Line(gone.Title, 100)}");
                ShowChoice();
            }
        }
        return Task.CompletedTask;
    }

    public bool Press(ConsoleKeyInfo key)
    {
        lock (_gate)
        {
            if (_category.IsOpen)
                return _category.Take(KeyLetter.Of(key)) is not { } corrected || Send(corrected);
            switch (key)
            {
                case { Key: ConsoleKey.UpArrow }:
                    _toasts.Move(-1);
                    break;
                case { Key: ConsoleKey.DownArrow }:
                    _toasts.Move(1);
                    break;
                case var _ when KeyLetter.Of(key) == 'r' && _toasts.Chosen is { } chosen:
                    Print(chosen);
                    break;
                default:
                    return Answer(KeyLetter.Of(key));
            }
            ShowChoice();
            return true;
        }
    }

    public ValueTask DisposeAsync()
    {
        _responses.Writer.TryComplete();
        screen.SetStatus(TerminalScreen.StatusPart.Toast, "");
        return ValueTask.CompletedTask;
    }

    private bool Answer(char key)
    {
        if (_toasts.Chosen is not { } chosen || ToastKeys.FirstOrDefault(pair => pair.Key == key) is not { Key: not '\0' } found
            || !chosen.Verbs.Contains(found.Verb))
            return false;
        if (found.Verb is not ToastVerb.WrongCategory)
            return Send(new ToastResponse(chosen.Id, found.Verb));
        _category.Open(chosen);
        return true;
    }

    private bool Send(ToastResponse response)
    {
        var toast = response.Verb is ToastVerb.Open ? _toasts.Chosen : _toasts.Remove(response.Id);
        screen.WriteLines($"→ {texts.Of(response.Verb)}: {PlainText.Line(toast?.Title ?? "", 100)}");
        ShowChoice();
        return _responses.Writer.TryWrite(response);
    }

    private void Print(Toast toast)
    {
        if (screen.Mode.Ansi)
            screen.Write(ToastPanel.Render(toast, texts.Moment(toast.At, time), screen.Width));
        else
            screen.WriteLines(ToastBlock.Render(toast, time.LocalTimeZone));
    }

    private void ShowChoice() => screen.SetStatus(
        TerminalScreen.StatusPart.Toast,
        _toasts.Chosen is { } chosen ? $"{_toasts.Position}/{_toasts.Count} {PlainText.Line(chosen.Title, 60)}" : "");
}
