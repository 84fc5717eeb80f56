using System.Threading.Channels;

namespace Notifier.Core;

/// <summary>Wakes whoever waits for it. Raised several times before that, it wakes once.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Returns upon the next signal, or the one that came meanwhile. For one at a time.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _raised.Reader.ReadAsync(cancellationToken);
}
