using System.Globalization;
using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace Good;

/// <summary>Goes on after the posts of the version before with one of its own, then waits.</summary>
[NotifierPlugin("test.good", PluginKind.ChannelSource, Options = typeof(GoodOptions))]
public sealed class GoodSource(IPluginHost host, GoodOptions options) : IChannelSource
{
    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = context.ResumeAfter is { } cursor ? int.Parse(cursor.Value, CultureInfo.InvariantCulture) : 0;
        var number = (last + 1).ToString(CultureInfo.InvariantCulture);
        yield return new SourceItem
        {
            Question = new Question { Id = number, Text = $"새 버전: 안녕 {number}", Author = options.Account, PostedAt = host.Time.GetUtcNow() },
            Cursor = new Cursor(number),
        };
        await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken);
    }
}
