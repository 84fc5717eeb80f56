namespace Notifier.Sdk;

/// <summary>What to learn from, and where the result goes.</summary>
public sealed record TrainingRequest
{
    /// <summary>The labelled posts.</summary>
    public required IReadOnlyList<LabelledQuestion> Labelled { get; init; }

    /// <summary>
    /// Posts labelled by a rule of thumb, by where they were posted, say: somewhere to start from, and nothing is judged by them. One
    /// that is among <see cref="Labelled"/> too counts there alone.
    /// </summary>
    public IReadOnlyList<LabelledQuestion> WeaklyLabelled { get; init; } = [];

    /// <summary>Full path of the model to write; an existing file is replaced in one step.</summary>
    public required string Output { get; init; }

    /// <summary>Full path of the model the new one must not be worse than, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Write a model that has not seen the posts held back, to measure it on them; else it learns from them too once it was judged.</summary>
    public bool KeepHeldBack { get; init; }
}
