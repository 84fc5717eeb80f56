using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>Holds nothing back.</summary>
internal sealed class FastPacer : Pacer
{
    public override ValueTask WaitAsync(Question post, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
