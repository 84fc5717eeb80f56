using System.Threading.Channels;
using Notifier.Core.Alerts;

namespace Notifier.Core.Tests.Alerts;

internal sealed class RecordingTray : ITray
{
    private readonly Channel<TrayCommand> _commands = Channel.CreateUnbounded<TrayCommand>();
    private readonly Changes<TraySnapshot> _snapshots = new();

    public ChannelReader<TrayCommand> Commands => _commands.Reader;

    public void Update(TraySnapshot snapshot) => _snapshots.Add(snapshot);

    public void Choose(TrayCommand command) => _commands.Writer.TryWrite(command);

    public Task<TraySnapshot> UntilAsync(Func<TraySnapshot, bool> wanted) =>
        _snapshots.UntilAsync(wanted).WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync()
    {
        _commands.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }
}
