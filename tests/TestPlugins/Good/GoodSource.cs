using System.Globalization;
using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace Good;

/// <summary>Yields posts that repeat the greeting lying beside the assembly, then waits.</summary>
[NotifierPlugin("test.good", PluginKind.ChannelSource, Options = typeof(GoodOptions))]
public sealed class GoodSource(IPluginHost host, GoodOptions options) : IChannelSource, IDisposable
{
    private static readonly string Greeting =
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(typeof(GoodSource).Assembly.Location)!, "greeting.txt")).Trim();

    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = context.ResumeAfter is { } cursor ? int.Parse(cursor.Value, CultureInfo.InvariantCulture) + 1 : 1;
        for (var i = first; i <= options.Posts; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            yield return new SourceItem
            {
                Question = new Question { Id = number, Text = i == 1 ? Greeting : $"{Greeting} {number}", Author = options.Account, PostedAt = host.Time.GetUtcNow() },
                Cursor = new Cursor(number),
            };
        }

        host.ReportHealth("all read");
        await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken);
    }

    public void Dispose() => host.Log(PluginLogLevel.Information, "disposed {Account}");
}
