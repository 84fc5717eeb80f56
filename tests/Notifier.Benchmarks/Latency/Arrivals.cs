using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Notifier.Core.Alerts;
using Notifier.Sdk;

namespace Notifier.Benchmarks.Latency;

/// <summary>
/// A source that yields a post at an even pace, and the screen its toast comes to; between them lies what is measured. Somebody
/// answers each at once.
/// </summary>
/// <param name="posts">Their texts.</param>
/// <param name="warmUp">So many at the start do not count.</param>
/// <param name="pace">Between two posts.</param>
internal sealed class Arrivals(IReadOnlyList<string> posts, int warmUp, TimeSpan pace) : IChannelSource, IToastPresenter
{
    private readonly ConcurrentDictionary<string, long> _yielded = new();
    private readonly List<TimeSpan> _delays = [];
    private readonly Channel<ToastResponse> _responses = Channel.CreateUnbounded<ToastResponse>();
    private readonly TaskCompletionSource _allShown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "stopwatch";

    public ChannelReader<ToastResponse> Responses => _responses.Reader;

    public Task AllShown => _allShown.Task;

    /// <summary>From the yield of a post to the call that shows it, shortest first. To be read once all are shown.</summary>
    public IReadOnlyList<TimeSpan> Delays => [.. _delays.Skip(warmUp).Order()];

    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < posts.Count; i++)
        {
            await Task.Delay(pace, cancellationToken);
            var question = new Question { Id = $"{i}", Text = posts[i], Author = "customer", Url = new Uri($"https://channel.example/{i}") };
            _yielded[question.Url.AbsoluteUri] = Stopwatch.GetTimestamp();
            yield return new SourceItem { Question = question, Cursor = new Cursor($"{i}") };
        }
    }

    public Task<ToastDelivery> ShowAsync(Toast toast, CancellationToken cancellationToken)
    {
        if (toast.Url is { } url && _yielded.TryRemove(url.AbsoluteUri, out var yielded))
        {
            _delays.Add(Stopwatch.GetElapsedTime(yielded));
            if (_delays.Count == posts.Count)
                _allShown.TrySetResult();
            _responses.Writer.TryWrite(new ToastResponse(toast.Id, ToastVerb.Answered));
        }
        return Task.FromResult(new ToastDelivery(true, Name));
    }

    public Task WithdrawAsync(ToastId id, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _responses.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }
}
