using Notifier.Plugins.Feed.Memory;
using Notifier.Plugins.Feed.Polling;
using Notifier.Plugins.Feed.Reading;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed;

/// <summary>Keeps what is known of a feed from poll to poll, and tells what is new.</summary>
internal sealed class FeedFollower
{
    private readonly FeedOptions _options;
    private readonly IPluginHost _host;
    private readonly FeedReport _report;
    private readonly long _configured;
    private readonly DateTimeOffset _since;
    private TimeSpan? _timeToLive;
    private bool _isSameFeed = true;

    public FeedFollower(FeedOptions options, IPluginHost host, SourceContext context)
    {
        (_options, _host) = (options, host);
        _report = new FeedReport(options, host);
        _configured = Fingerprint.Of(Links.Link(options.Url));
        _since = host.Time.GetUtcNow() - context.LookBack;
        if (context.ResumeAfter is { } cursor)
            Resume(cursor);
    }

    /// <summary>Null before the first poll of a first run.</summary>
    public FeedState? State { get; private set; }

    public TimeSpan UntilNextPoll { get; private set; }

    /// <summary>The new questions, each with the cursor after it; a cursor alone when there is none and the state has changed.</summary>
    public IEnumerable<SourceItem> Take(FeedAnswer answer)
    {
        var feed = answer.Body is null ? null : FeedReader.Read(answer);
        var news = feed is null ? NewItems.None : NewItems.Of(feed, State, _isSameFeed, _since);
        _report.Read(feed, news);
        _report.Moved(answer, State);
        _timeToLive = feed is null ? _timeToLive : feed.TimeToLive;
        UntilNextPoll = PollInterval.Next(_options.Every, answer.Patience, _timeToLive);

        foreach (var item in Handed(news, answer, feed))
            yield return item;
        _isSameFeed = true;
        _report.Polled(feed, news, UntilNextPoll);
    }

    /// <summary>
    /// All items that are not handed over count as known before the first that is, and the server's validators are kept only
    /// with the last: wherever the host stops, the next run fetches the rest and nothing else.
    /// </summary>
    private IEnumerable<SourceItem> Handed(NewItems news, FeedAnswer answer, FeedDocument? feed)
    {
        var previous = State;
        var state = State ?? new FeedState { Configured = _configured };
        state = state with { Known = state.Known.With(news.Others), ChangedAt = news.Items.Count > 0 ? Now : state.ChangedAt };
        foreach (var item in news.Items)
        {
            state = state with { Known = state.Known.With([item.Print]) };
            State = item == news.Items[^1] ? Settled(state, answer, feed) : state;
            yield return new SourceItem { Question = FeedQuestion.Of(item, _options), Cursor = State.ToCursor() };
        }

        if (news.Items.Count > 0 || (feed is null && previous is null))
            yield break;
        State = Settled(state, answer, feed);
        if (State.ToCursor() == previous?.ToCursor())
            yield break;
        State = State with { ChangedAt = Now };
        yield return new SourceItem { Cursor = State.ToCursor() };
    }

    private long Now => _host.Time.GetUtcNow().ToUnixTimeSeconds();

    private static FeedState Settled(FeedState state, FeedAnswer answer, FeedDocument? feed) => state with
    {
        MovedTo = answer.MovedTo,
        Validators = feed is null ? state.Validators : feed.Fault is null ? answer.Validators : default,
    };

    /// <summary>With another address configured, only the known items are of use: the feed may have moved, or it is another one.</summary>
    private void Resume(Cursor cursor)
    {
        State = FeedState.Parse(cursor);
        if (State is null)
            _host.Log(PluginLogLevel.Warning, $"The stored position cannot be read and is dropped; starting as on a first run: {cursor}");
        _isSameFeed = State is null || State.Configured == _configured;
        if (!_isSameFeed)
            State = new FeedState { Configured = _configured, Known = State!.Known, ChangedAt = State.ChangedAt };
    }
}
