namespace Notifier.Core.Configuration;

/// <summary>What came of reading plugins.json.</summary>
internal sealed record ConfigurationResult
{
    /// <summary>Null when there is at least one error.</summary>
    public NotifierPlan? Plan { get; init; }

    /// <summary>Everything found, errors and warnings, in the file's order.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; init; } = [];

    /// <summary>Something does not work: an error, or an entry whose plugin cannot be loaded.</summary>
    public bool HasFaults => Errors.Any(error => error.Severity is not ConfigurationSeverity.Warning);

    /// <summary>The file's bytes as read; empty when it could not be read.</summary>
    public ReadOnlyMemory<byte> Text { get; init; }
}
