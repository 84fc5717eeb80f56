using Notifier.Core.Alerts;

namespace Notifier.Core.Tests.Alerts;

/// <summary>A desk at work until it is disposed.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _ended = new();
    private readonly Changes<DeskView> _views = new();
    private readonly Task _work;

    public RunningDesk(AlertDesk desk)
    {
        Desk = desk;
        desk.Changed += () => _views.Add(desk.View);
        _work = desk.RunAsync(_ended.Token);
    }

    public AlertDesk Desk { get; }

    /// <summary>Waits until the desk stands as wanted.</summary>
    public Task UntilAsync(Func<DeskView, bool> wanted) => _views.UntilAsync(wanted).WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => _work);
        _ended.Dispose();
    }
}
