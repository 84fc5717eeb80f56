namespace Notifier.Core.Alerts;

/// <summary>For how long a question may be put off. Pure.</summary>
internal static class SnoozeChoices
{
    private static readonly TimeSpan[] Usual = [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(5);

    /// <summary>Those that end before the time, the shortest first. Never empty: who does not choose gets the first.</summary>
    /// <param name="end">What is put off for longer would not come back: the tier or the promise ends then. Null: never.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<TimeSpan> Before(DateTimeOffset? end, DateTimeOffset now) =>
        [.. Usual.TakeWhile(choice => end is not { } limit || now + choice < limit).DefaultIfEmpty(Least)];
}
