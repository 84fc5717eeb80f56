namespace Notifier.Sdk;

/// <summary>Decides what a question is about. One instance serves one entry of <c>filters</c> in plugins.json.</summary>
/// <remarks>
/// Constructed as <see cref="IChannelSource"/> is. The host calls one instance from one thread at a time. Its first questions
/// are made-up ones, whose answers are dropped: loading and compiling happen then, and not while a customer waits.
/// </remarks>
public interface ICategoryFilter
{
    /// <summary>Returns the categories the question belongs to; an empty list means "no opinion".</summary>
    /// <param name="question">The post. Its text is NFC plain text: never markup.</param>
    /// <param name="cancellationToken">Set when the host stops waiting.</param>
    /// <returns>
    /// Never null. Each category at most once. Answer within 250 ms: a later answer is dropped and counts as a failure of the
    /// filter, five failures within a minute switch it off for half a minute.
    /// </returns>
    /// <remarks>May throw; an exception means "no opinion" for this question and counts as a failure.</remarks>
    ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken);
}
