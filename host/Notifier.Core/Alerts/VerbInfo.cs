using Notifier.Core.Board;
using Notifier.Core.Configuration;

namespace Notifier.Core.Alerts;

/// <summary>What one can do with a question, as every surface needs to know it.</summary>
/// <param name="Verb">Which one.</param>
/// <param name="Id">Its name among commands and actions: lower case, words joined by hyphens.</param>
/// <param name="Key">The key in the terminal.</param>
/// <param name="English">On a button.</param>
/// <param name="Korean">On a button.</param>
internal sealed record VerbInfo(ToastVerb Verb, string Id, char Key, string English, string Korean)
{
    /// <summary>What has to be said beside it.</summary>
    public VerbNeeds Needs { get; init; }

    /// <summary>Whether it is of use to somebody as the question stands.</summary>
    public required Func<BoardQuestion, SpecialistId, bool> Shows { get; init; }

    /// <summary>What it changes; null: nothing on the board.</summary>
    public Func<VerbRequest, BoardChange>? Change { get; init; }
}

/// <summary>What has to be said beside a verb.</summary>
internal enum VerbNeeds
{
    Nothing,

    /// <summary>For how long; there is a default.</summary>
    Duration,

    /// <summary>Which category is right; null: none.</summary>
    Category,

    /// <summary>Some words.</summary>
    Text,

    /// <summary>Perhaps to whom, and perhaps some words for them.</summary>
    Person,
}

/// <summary>Somebody wants a verb done.</summary>
/// <param name="Question">As it stands.</param>
/// <param name="Response">The verb, and what was said beside it.</param>
/// <param name="By">Who.</param>
internal readonly record struct VerbRequest(BoardQuestion Question, ToastResponse Response, SpecialistId By, DateTimeOffset At, NotifierPlan Plan);
