namespace Notifier.Sdk;

/// <summary>An ability a filter may have: to learn its categories from labelled posts. <c>notifier train</c> asks for it.</summary>
public interface ILearningFilter
{
    /// <summary>Learns, judges what was learned on posts it held back, and writes the model unless it is worse than the one before.</summary>
    /// <param name="request">The labelled posts, and where the model goes.</param>
    /// <param name="cancellationToken">Set when nobody waits any longer; nothing is written then.</param>
    /// <exception cref="PluginException">Config: labels nothing can be learned from, or a file that cannot be read or written.</exception>
    /// <remarks>May take minutes. The instance is made for training alone: the host gives it no options.</remarks>
    Task<TrainingOutcome> TrainAsync(TrainingRequest request, CancellationToken cancellationToken);
}
