using System.Threading.Channels;

namespace Notifier.Core.Board;

/// <summary>
/// What one watcher has not seen yet: each question once, in its newest form. So a watcher that lags, or hangs, costs at most
/// one entry for each question and never holds up the board.
/// </summary>
internal sealed class Watcher : IAsyncEnumerable<BoardQuestion>
{
    private readonly Channel<QuestionId> _order = Channel.CreateUnbounded<QuestionId>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<QuestionId, BoardQuestion> _newest = [];
    private readonly Action<Watcher> _leave;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _cancellation;
    private int _enumerated;

    public Watcher(Action<Watcher> leave, CancellationToken cancellationToken)
    {
        _leave = leave;
        _cancellationToken = cancellationToken;
        _cancellation = cancellationToken.UnsafeRegister(state => leave((Watcher)state!), this);
    }

    public void Tell(IReadOnlyList<BoardQuestion> changed)
    {
        lock (_newest)
        {
            foreach (var question in changed)
            {
                if (!_newest.ContainsKey(question.Id))
                    _order.Writer.TryWrite(question.Id);
                _newest[question.Id] = question;
            }
        }
    }

    public void Complete() => _order.Writer.TryComplete();

    public async IAsyncEnumerator<BoardQuestion> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _enumerated, 1) == 1)
            throw new InvalidOperationException("A watch is enumerated once; watch the board again for a second reader.");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        try
        {
            await foreach (var id in _order.Reader.ReadAllAsync(either.Token))
                yield return Take(id);
        }
        finally
        {
            await _cancellation.DisposeAsync();
            _leave(this);
        }
    }

    private BoardQuestion Take(QuestionId id)
    {
        lock (_newest)
        {
            _newest.Remove(id, out var question);
            return question!;
        }
    }
}
