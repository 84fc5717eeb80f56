using System.Threading.Channels;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>Toasts in the terminal. The keys are those of <see cref="TerminalQuestions"/>.</summary>
internal sealed class TerminalPresenter(TerminalScreen screen, DesktopTexts texts, TimeProvider time, TerminalQuestions questions) : IToastPresenter
{
    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();

    public string Name => "terminal";

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    public Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        if (toast.Id == ToastComposer.Notice)
            screen.WriteLines($"! {PlainText.Line($"{toast.Title}: {toast.Body} · {toast.Attribution}".TrimEnd(' ', '·'), 400)}");
        else if (toast.Verbs.Contains(ToastVerb.Answered) && toast.Quiet)
            screen.WriteLines($"✓ {texts.Claimed}: {questions.NumberOf(toast.Id)} {PlainText.Line($"{toast.Title}: {toast.Body}", 100)} — {Verbs.Of(ToastVerb.Answered).Key} {texts.Of(ToastVerb.Answered)}");
        else
            Print(toast);
        if (toast.Id == ToastComposer.Digest)
            questions.ListSoon();
        return Task.FromResult(new ToastDelivery(Shown: true, "written to the terminal"));
    }

    public Task WithdrawAsync(ToastId id, CancellationToken cancellationToken)
    {
        questions.Forget(id);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _responses.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private void Print(Toast toast)
    {
        if (!screen.Mode.Ansi)
        {
            screen.WriteLines(ToastBlock.Render(toast, time.LocalTimeZone));
            return;
        }
        var isQuestion = toast.Categories.Count > 0 || toast.Verbs.Contains(ToastVerb.Pass);
        var header = isQuestion ? $"{questions.NumberOf(toast.Id)} · {texts.Moment(toast.At, time)}" : texts.Moment(toast.At, time);
        var folded = isQuestion && !questions.IsWantedInFull(toast.Id) ? texts.Folded : null;
        screen.Write(ToastPanel.Render(toast, header, screen.Width, folded));
    }
}
