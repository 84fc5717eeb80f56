using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop;

/// <summary>The screen of this session: toasts and tray. Disposing it takes both away.</summary>
/// <param name="Presenter">Shows toasts.</param>
/// <param name="Tray">Shows the state.</param>
/// <param name="Why">What was chosen and why, as a phrase for log and status.</param>
internal sealed record DesktopSession(IToastPresenter Presenter, ITray Tray, string Why) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Presenter.DisposeAsync();
        await Tray.DisposeAsync();
    }
}
