using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace ThrowsInStream;

/// <summary>Yields one post, then its stream breaks.</summary>
[NotifierPlugin("test.throws-in-stream", PluginKind.ChannelSource)]
public sealed class ThrowsInStreamSource : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return new SourceItem { Question = new Question { Id = "1", Text = "아이폰 언제 나와요?" }, Cursor = new Cursor("1") };
        throw new InvalidDataException("the page broke off");
    }
}
