using System.Threading.Channels;

namespace Notifier.Core.Board;

/// <summary>
/// What one watcher has not seen yet: each question once, in its newest form. So a watcher that lags, or hangs, never holds up the
/// board; and of what it lags behind by far only the ids are kept, and the questions read when their turn comes.
/// </summary>
internal sealed class Watcher : IAsyncEnumerable<BoardQuestion>
{
    /// <summary>So many questions are kept, the ids of any number.</summary>
    private const int MostKept = 1000;

    private readonly Channel<QuestionId> _order = Channel.CreateUnbounded<QuestionId>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<QuestionId, BoardQuestion?> _newest = [];
    private readonly Func<QuestionId, CancellationToken, Task<BoardQuestion?>> _find;
    private readonly Action<Watcher> _leave;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _cancellation;
    private int _enumerated;

    /// <param name="find">Reads a question that was not kept.</param>
    /// <param name="leave">Called when the watch ends.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public Watcher(
        Func<QuestionId, CancellationToken, Task<BoardQuestion?>> find, Action<Watcher> leave, CancellationToken cancellationToken)
    {
        _find = find;
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
                var isKnown = _newest.TryGetValue(question.Id, out var before);
                var isKept = isKnown ? before is not null : _newest.Count < MostKept;
                _newest[question.Id] = isKept ? question : null;
                if (!isKnown)
                    _order.Writer.TryWrite(question.Id);
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
            {
                if (Take(id) is { } kept)
                    yield return kept;
                else if (await FindAsync(id, either.Token) is { } found)
                    yield return found;
            }
        }
        finally
        {
            await _cancellation.DisposeAsync();
            _leave(this);
        }
    }

    private BoardQuestion? Take(QuestionId id)
    {
        lock (_newest)
        {
            _newest.Remove(id, out var question);
            return question;
        }
    }

    /// <returns>Null when there is nothing to tell any more: the question was forgotten, or the board is closed.</returns>
    private async Task<BoardQuestion?> FindAsync(QuestionId id, CancellationToken cancellationToken)
    {
        try
        {
            return await _find(id, cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }
}
