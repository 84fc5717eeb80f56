using System.Threading.Channels;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop;

/// <summary>The terminal's keys beside the desktop's icon: both show the same, and either may command.</summary>
internal sealed class TwoTrays : ITray
{
    private readonly ITray _one;
    private readonly ITray _other;
    private readonly Channel<TrayCommand> _commands = Channel.CreateUnbounded<TrayCommand>();
    private readonly Task _hearing;

    public TwoTrays(ITray one, ITray other)
    {
        (_one, _other) = (one, other);
        _hearing = Task.WhenAll(HearAsync(one), HearAsync(other));
    }

    public ChannelReader<TrayCommand> Commands => _commands.Reader;

    public void Update(TraySnapshot snapshot)
    {
        _one.Update(snapshot);
        _other.Update(snapshot);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _hearing;
        _commands.Writer.TryComplete();
    }

    private async Task HearAsync(ITray tray)
    {
        await foreach (var command in tray.Commands.ReadAllAsync())
            _commands.Writer.TryWrite(command);
    }
}
