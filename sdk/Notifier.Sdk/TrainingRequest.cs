namespace Notifier.Sdk;

/// <summary>What to learn from, and where the result goes.</summary>
public sealed record TrainingRequest
{
    /// <summary>The labelled posts.</summary>
    public required IReadOnlyList<LabelledQuestion> Labelled { get; init; }

    /// <summary>Full path of the model to write; an existing file is replaced in one step.</summary>
    public required string Output { get; init; }

    /// <summary>Full path of the model the new one must not be worse than, or null.</summary>
    public string? Baseline { get; init; }
}
