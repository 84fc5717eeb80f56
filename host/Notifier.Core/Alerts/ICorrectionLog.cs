using Notifier.Core.Board;

namespace Notifier.Core.Alerts;

/// <summary>What people said of wrong categories, kept for filters to learn from.</summary>
internal interface ICorrectionLog
{
    /// <param name="before">The question as it was taken for.</param>
    /// <param name="correction">What it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">It could not be kept.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be kept there.</exception>
    Task AddAsync(BoardQuestion before, Correct correction, CancellationToken cancellationToken);
}
