using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace MissingDependency;

/// <summary>Tells which Newtonsoft.Json it runs with.</summary>
[NotifierPlugin("test.missing-dependency", PluginKind.ChannelSource)]
public sealed class MissingDependencySource : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        var version = typeof(Newtonsoft.Json.JsonConvert).Assembly.GetName().Version;
        yield return new SourceItem { Question = new Question { Id = "1", Text = $"Newtonsoft.Json {version}" } };
    }
}
