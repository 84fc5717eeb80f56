using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace Floods;

/// <summary>Yields posts as fast as they are taken, for ever: the same ten thousand again and again, so that no disk fills up.</summary>
[NotifierPlugin("test.floods", PluginKind.ChannelSource)]
public sealed class FloodsSource : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        for (var i = 0L; !cancellationToken.IsCancellationRequested; i++)
        {
            var id = (i % 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return new SourceItem { Question = new Question { Id = id, Text = $"{id}: 왜 답이 없나요?" }, Cursor = new Cursor(id) };
        }
    }
}
