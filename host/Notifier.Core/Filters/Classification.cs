using Notifier.Sdk;

namespace Notifier.Core.Filters;

/// <summary>A match as one filter gave it, with the filter's name.</summary>
internal sealed record FilterMatch(CategoryId Category, double Score, FilterId Filter, string Why, IReadOnlyList<TextSpan> Spans);

/// <summary>What all filters together say about a question: the record that toasts, replays and the router read.</summary>
internal sealed record Classification
{
    public static Classification None { get; } = new();

    /// <summary>Every match, best first.</summary>
    public IReadOnlyList<FilterMatch> Matches { get; init; } = [];

    /// <summary>The category that decides who is asked; null when nothing routed matched.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>What is asked of it; null when no topic matched.</summary>
    public CategoryId? Topic { get; init; }

    /// <summary>Who said that the filters were wrong about the category; null when nobody did.</summary>
    public SpecialistId? CorrectedBy { get; init; }

    /// <summary>Filters that had no say: off, late or failing. What they would have found is not among the matches.</summary>
    public IReadOnlyList<FilterId> Silent { get; init => field = value ?? []; } = []; // null comes from boards of earlier builds

    /// <summary>Why nobody is to be asked; null when somebody is.</summary>
    public string? IgnoredBecause { get; init; }
}
