using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests;

/// <summary>A running source, taken poll by poll.</summary>
internal sealed class FollowedFeed : IAsyncDisposable
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncEnumerator<SourceItem> _items;
    private Task<bool>? _next;

    public FollowedFeed(FeedOptions options, Cursor? resumeAfter = null, TimeSpan? lookBack = null, FakeHost? host = null)
    {
        Host = host ?? new FakeHost();
        var context = new SourceContext { ResumeAfter = resumeAfter, LookBack = lookBack ?? TimeSpan.FromDays(3_650) };
        Cursor = resumeAfter;
        _items = new FeedSource(options, Host).ReadAsync(context, _stop.Token).GetAsyncEnumerator();
    }

    public FollowedFeed(Uri url, Cursor? resumeAfter = null, TimeSpan? lookBack = null, FakeHost? host = null)
        : this(new FeedOptions { Url = url }, resumeAfter, lookBack, host)
    {
    }

    public FakeHost Host { get; }

    /// <summary>The last one handed over.</summary>
    public Cursor? Cursor { get; private set; }

    /// <summary>The questions of the next poll; the clock is moved when the source waits for it.</summary>
    public async Task<List<Question>> PollAsync()
    {
        if (Host.Clock.Delay.IsCompleted)
            await Host.Clock.FinishDelayAsync();
        var questions = new List<Question>();
        while (await NextAsync())
        {
            Cursor = _items.Current.Cursor ?? Cursor;
            if (_items.Current.Question is { } question)
                questions.Add(question);
        }

        return questions;
    }

    public async Task<string[]> PollTitlesAsync() => [.. (await PollAsync()).Select(question => question.Text.Split('\n')[0])];

    /// <summary>False when the source waits for its next poll instead.</summary>
    public async Task<bool> NextAsync()
    {
        _next ??= _items.MoveNextAsync().AsTask();
        if (await Task.WhenAny(_next, Host.Clock.Delay).WaitAsync(TooLong) != _next)
            return false;
        (await _next).ShouldBeTrue("a feed never ends");
        _next = null;
        return true;
    }

    public SourceItem Current => _items.Current;

    public Task<PluginException> FaultAsync() => Should.ThrowAsync<PluginException>(PollAsync);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_next is not null)
            await Task.WhenAny(_next);
        await _items.DisposeAsync();
        _stop.Dispose();
        Host.Dispose();
    }
}
