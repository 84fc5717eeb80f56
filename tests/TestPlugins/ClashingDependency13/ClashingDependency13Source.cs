using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace ClashingDependency13;

/// <summary>Tells which Newtonsoft.Json it runs with.</summary>
[NotifierPlugin("test.clashing-13", PluginKind.ChannelSource)]
public sealed class ClashingDependency13Source : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        var version = typeof(Newtonsoft.Json.JsonConvert).Assembly.GetName().Version;
        yield return new SourceItem { Question = new Question { Id = "1", Text = $"Newtonsoft.Json {version}" } };
    }
}
