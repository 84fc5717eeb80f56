using Notifier.Sdk;

namespace Notifier.Core.Configuration;

/// <summary>An entry of <c>routes</c>: who is asked about questions that fit all of it; what is left out fits everything.</summary>
internal sealed record Route(Ladder Ladder)
{
    public CategoryId? Category { get; init; }

    public CategoryId? Topic { get; init; }

    public SourceId? Source { get; init; }

    /// <summary>BCP 47; <c>en</c> fits <c>en-GB</c> too.</summary>
    public string? Language { get; init; }
}
