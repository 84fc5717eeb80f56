using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace FloodsLog;

/// <summary>Writes thousands of lines to the log, one of them with a line of the host's in it, and says how it is in colour. Yields nothing.</summary>
[NotifierPlugin("test.floods-log", PluginKind.ChannelSource)]
public sealed class FloodsLogSource(IPluginHost host) : IChannelSource
{
    private const int Lines = 20_000;
    private const string Forged = "\n2010-08-20 10:00:00.000 +09:00 [FTL] forged: the board is lost\r\n\e[2J\u202Eall is well";

    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        host.Log(PluginLogLevel.Warning, $"so it is{Forged}");
        host.Log(PluginLogLevel.Warning, $"long {new string('x', 1_000_000)}");
        for (var i = 0; i < Lines; i++)
            host.Log(PluginLogLevel.Information, $"flooding {i}");
        host.ReportHealth($"\e[32mfine{Forged}");
        await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken);
        yield break;
    }
}
