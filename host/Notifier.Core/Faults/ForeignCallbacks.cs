using Serilog;

namespace Notifier.Core.Faults;

/// <summary>Cancels tokens that plugins have seen: what they registered there is their code, and may throw.</summary>
internal static class ForeignCallbacks
{
    /// <summary>Cancels. Does not throw; what a callback threw is logged under the plugin's name.</summary>
    public static async Task CancelAsync(CancellationTokenSource source, ILogger log)
    {
        try
        {
            await source.CancelAsync();
        }
        catch (Exception fault) when (fault is not ObjectDisposedException)
        {
            log.Warning("A callback on its cancellation token threw: {Fault}", FaultText.Of(fault));
        }
    }
}
