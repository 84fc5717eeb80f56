using System.Runtime.CompilerServices;
using Notifier.Plugins.Feed.Memory;
using Notifier.Plugins.Feed.Polling;
using Notifier.Plugins.Feed.Reading;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed;

/// <summary>Follows one feed: a blog, its comments, a forum.</summary>
[NotifierPlugin("notifier.feed", PluginKind.ChannelSource, Options = typeof(FeedOptions))]
public sealed class FeedSource(FeedOptions options, IPluginHost host) : IChannelSource, IConnectionTest
{
    private readonly FeedClient _client = new(options, host);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        OptionsCheck.Run(options);
        var follower = new FeedFollower(options, host, context);
        while (true)
        {
            var answer = await AskAsync(follower.State, cancellationToken);
            foreach (var item in follower.Take(answer))
                yield return item;
            await Task.Delay(follower.UntilNextPoll, host.Time, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<string> TestConnectionAsync(CancellationToken cancellationToken)
    {
        OptionsCheck.Run(options);
        var answer = await _client.GetAsync(options.Url, default, cancellationToken);
        var feed = FeedReader.Read(answer);
        var moved = answer.MovedTo is null ? "" : $"; moved for good to {Address.Shown(answer.MovedTo)}";
        return $"{(feed.Title.Length > 0 ? feed.Title : Address.Shown(options.Url))}: {feed.Items.Count} items{moved}{(feed.Fault is null ? "" : $"; breaks off: {feed.Fault}")}";
    }

    /// <summary>At the address the feed has moved to; if that leads nowhere, the move was a mistake and the configured one is asked.</summary>
    private async Task<FeedAnswer> AskAsync(FeedState? state, CancellationToken cancellationToken)
    {
        if (state?.MovedTo is not { } moved)
            return await _client.GetAsync(options.Url, state?.Validators ?? default, cancellationToken);
        try
        {
            var answer = await _client.GetAsync(moved, state.Validators, cancellationToken);
            return answer with { MovedTo = answer.MovedTo ?? moved };
        }
        catch (PluginException e) when (e.Fault is not PluginFault.RateLimited)
        {
            var answer = await _client.GetAsync(options.Url, default, cancellationToken);
            host.Log(PluginLogLevel.Warning, $"{e.Message} Asking {Address.Shown(options.Url)} again, from where the feed had moved there.");
            return answer;
        }
    }
}
