using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>All filters of the present plan, behind the fault policy.</summary>
internal interface IFilterSet
{
    /// <summary>
    /// Asks every filter, each question in turn. A filter that throws, is late or is switched off has no opinion.
    /// </summary>
    /// <returns>The valid matches of every question, in the order given; empty lists are shared.</returns>
    ValueTask<IReadOnlyList<IReadOnlyList<FilterMatch>>> ClassifyAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken);
}
