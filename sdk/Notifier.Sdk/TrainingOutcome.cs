namespace Notifier.Sdk;

/// <summary>What became of a training.</summary>
public sealed record TrainingOutcome
{
    /// <summary>The model was written; false when it is worse than the one before.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Lines for a person: how good the model is on posts held back, and why it was refused if it was.</summary>
    public required IReadOnlyList<string> Report { get; init; }
}
