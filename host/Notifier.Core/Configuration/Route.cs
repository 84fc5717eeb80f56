using Notifier.Core.Filters;
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

    public bool Fits(Question question, Classification classification) =>
        (Category is null || Category == classification.Category)
        && (Topic is null || Topic == classification.Topic)
        && (Source is null || Source.Value.Value == question.Source)
        && (Language is null || IsOf(Language, question.Language));

    private static bool IsOf(string wanted, string? language) =>
        language is not null && language.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        && (language.Length == wanted.Length || language[wanted.Length] == '-');
}
