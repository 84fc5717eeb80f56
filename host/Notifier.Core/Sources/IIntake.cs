using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>Takes what sources yield and brings it to the board.</summary>
internal interface IIntake
{
    /// <summary>
    /// Normalises, classifies and stores a batch with the last cursor in it, in one transaction. When it returns, the
    /// batch is durable.
    /// </summary>
    /// <param name="source">Where the batch comes from.</param>
    /// <param name="batch">In the order the source yielded it; not empty.</param>
    /// <param name="cancellationToken">Cancelled: nothing of the batch was stored.</param>
    Task AcceptAsync(SourcePlan source, IReadOnlyList<SourceItem> batch, CancellationToken cancellationToken);
}
