using Notifier.Core.Board;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

/// <summary>A board on which something else happens just before the first change.</summary>
internal sealed class MeddledBoard(IQuestionBoard board, Func<Task> meddle) : ForwardingBoard(board)
{
    private bool _meddled;

    public override async Task<IReadOnlyList<ChangeOutcome>> ChangeAsync(IReadOnlyList<ChangeRequest> requests, CancellationToken cancellationToken)
    {
        if (!_meddled)
        {
            _meddled = true;
            await meddle();
        }
        return await base.ChangeAsync(requests, cancellationToken);
    }
}
