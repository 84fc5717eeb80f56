using Notifier.Plugins.Feed.Memory;
using Notifier.Plugins.Feed.Polling;
using Notifier.Plugins.Feed.Reading;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed;

/// <summary>Tells the log and the status page how a feed is doing; each trouble is logged once, not at every poll.</summary>
internal sealed class FeedReport(FeedOptions options, IPluginHost host)
{
    private string _title = Address.Shown(options.Url);
    private string? _fault;
    private string _moved = "";

    public void Moved(FeedAnswer answer, FeedState? state)
    {
        _moved = answer.MovedTo is null ? "" : $"; moved for good to {Address.Shown(answer.MovedTo)}";
        if (answer.MovedTo is not null && answer.MovedTo != state?.MovedTo)
        {
            host.Log(PluginLogLevel.Warning,
                $"{_title}: {Address.Shown(options.Url)} has moved for good to {Address.Shown(answer.MovedTo)}, which is asked from now on. Change \"url\".");
        }
    }

    public void Read(FeedDocument? feed, NewItems news)
    {
        if (feed is null)
            return;
        _title = feed.Title.Length > 0 ? feed.Title : _title;
        if (feed.Fault is not null && feed.Fault != _fault)
            host.Log(PluginLogLevel.Warning, $"{_title}: the feed breaks off after {feed.Items.Count} items, which are used: {feed.Fault}");
        _fault = feed.Fault;
        if (news.Remark is not null)
            host.Log(news.IsSuspect ? PluginLogLevel.Warning : PluginLogLevel.Information, $"{_title}: {news.Remark}");
    }

    public void Polled(FeedDocument? feed, NewItems news, TimeSpan untilNextPoll)
    {
        var result = feed is null ? "not modified" : $"{feed.Items.Count} items, {news.Items.Count} new";
        var left = feed?.Items.Count > NewItems.MostItems ? $" (only the newest {NewItems.MostItems} are followed)" : "";
        var fault = _fault is null ? "" : $"; breaks off: {_fault}";
        host.ReportHealth($"{_title}: {result}{left}{fault}{_moved}; next poll in {untilNextPoll:c}", healthy: _fault is null);
    }
}
