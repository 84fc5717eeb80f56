using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>All filters of the present plan, behind the fault policy.</summary>
internal interface IFilterSet
{
    /// <summary>
    /// Asks every filter, each question in turn. A filter that throws, is late or is switched off has no say.
    /// </summary>
    /// <returns>The answers, in the order of the questions.</returns>
    ValueTask<FilterAnswers> ClassifyAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken);
}
