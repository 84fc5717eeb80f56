namespace Notifier.Sdk;

/// <summary>A post, and what people say it is about.</summary>
public sealed record LabelledQuestion
{
    /// <summary>The post; its text is NFC, a title first, on a line of its own.</summary>
    public required Question Question { get; init; }

    /// <summary>Its categories, each once; empty when it belongs to none.</summary>
    public required IReadOnlyList<CategoryId> Categories { get; init; }
}
