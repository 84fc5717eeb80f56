namespace Notifier.Sdk;

/// <summary>A filter's opinion that a question belongs to a category, and why.</summary>
public sealed record CategoryMatch
{
    /// <summary>The category.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>How sure the filter is: above 0, at most 1. The host drops a match outside, and names the filter.</summary>
    public required double Score { get; init; }

    /// <summary>One line that a specialist understands, such as <c>"아이폰", "iOS"</c>. Data, never markup.</summary>
    public required string Reason { get; init; }

    /// <summary>
    /// The places in <see cref="Question.Text"/> that decided; in order, not overlapping; empty when there is no single place. They are
    /// highlighted, and among categories of one score the one named first in the post decides.
    /// </summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];
}
