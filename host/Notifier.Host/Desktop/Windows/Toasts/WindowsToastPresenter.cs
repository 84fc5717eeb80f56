using System.Threading.Channels;
using Notifier.Core.Alerts;
using Serilog;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>Windows toasts. Those left over from an earlier run are taken away: the board says what is still to be shown.</summary>
internal sealed class WindowsToastPresenter : IToastPresenter
{
    private const string Group = "questions";

    /// <summary>A toast of a program that was killed should not ask on the next morning for what is long answered.</summary>
    private static readonly TimeSpan ExpiresAfter = TimeSpan.FromHours(12);

    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();
    private readonly IToastNotifier _notifier;
    private readonly DesktopTexts _texts;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public WindowsToastPresenter(IToastNotifier notifier, DesktopTexts texts, TimeProvider time, ILogger log)
    {
        (_notifier, _texts, _time, _log) = (notifier, texts, time, log);
        notifier.Activated += Respond;
        Try(notifier.Clear);
    }

    public string Name => "Windows toast";

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    public Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken) => Task.FromResult(Show(toast));

    public Task WithdrawAsync(ToastId id, CancellationToken cancellationToken)
    {
        Try(() => _notifier.Remove(TagOf(id), Group));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _notifier.Activated -= Respond;
        Try(_notifier.Clear);
        _notifier.Dispose();
        _responses.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private static string TagOf(ToastId id) => id.Value.Length <= 64 ? id.Value : id.Value[..64];

    private ToastDelivery Show(Toast toast)
    {
        try
        {
            if (ExplainRefusal(_notifier.Permission) is { } refusal)
                return new ToastDelivery(Shown: false, refusal);
            _notifier.Show(ToastXml.For(toast, _texts), TagOf(toast.Id), Group, _time.GetUtcNow() + ExpiresAfter, toast.Quiet);
            return new ToastDelivery(Shown: true, UserAttention.ExplainHolding() is { } held ? $"Windows toast, {held}" : "Windows toast");
        }
        catch (Exception fault)
        {
            _log.Error(fault, "Windows refused a toast");
            return new ToastDelivery(Shown: false, $"Windows refused the toast (0x{fault.HResult:X8}): sign out and in, or look into the log");
        }
    }

    private void Respond(string arguments, IReadOnlyDictionary<string, string> inputs)
    {
        if (ToastArguments.Read(arguments, inputs) is { } response)
            _responses.Writer.TryWrite(response);
        else
            _log.Warning("A toast came back with arguments that are none of ours: {Arguments}", arguments);
    }

    private static string? ExplainRefusal(ToastPermission permission) => permission switch
    {
        ToastPermission.Enabled => null,
        ToastPermission.DisabledForApplication => "notifications of Notifier are off: Settings > System > Notifications > Notifier",
        ToastPermission.DisabledForUser => "all notifications are off: Settings > System > Notifications",
        ToastPermission.DisabledByGroupPolicy => "notifications are off by group policy: ask the administrator",
        _ => $"Windows shows no notifications of this program ({permission}): install it again",
    };

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault)
        {
            _log.Debug(fault, "Windows had no toast to take away");
        }
    }
}
