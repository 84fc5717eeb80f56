using Notifier.Sdk;

namespace Notifier.Core.Alerts;

/// <summary>What a toast is about; a newer toast of the same id replaces the older on screen. At most 64 characters.</summary>
internal readonly record struct ToastId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What one can do with a question; <see cref="Verbs"/> tells the rest. The most important first, as buttons stand.</summary>
internal enum ToastVerb
{
    Claim,

    /// <summary>The claim is still in hand.</summary>
    Keep,

    /// <summary>The question has been answered, wherever that was.</summary>
    Answered,

    /// <summary>Take what nobody, or somebody else, has been asked.</summary>
    Take,

    /// <summary>Take what somebody else has claimed.</summary>
    TakeOver,

    Snooze,

    /// <summary>To the next one, or to somebody by name.</summary>
    Pass,

    /// <summary>The filters took it for something it is not: it is routed anew, and what was right is kept to learn from.</summary>
    WrongCategory,

    /// <summary>It needs no answer.</summary>
    Close,

    /// <summary>Tell whoever comes next what one knows.</summary>
    Note,

    Reopen,

    /// <summary>Take back one's own last change.</summary>
    Undo,

    /// <summary>Show the post on its channel, or the digest's list.</summary>
    Open,

    /// <summary>Tell what became of the question so far; on no toast by itself.</summary>
    History,
}

/// <summary>What to put on the screen: plain text in every member, never markup.</summary>
internal sealed record Toast
{
    /// <summary>The most characters of <see cref="Body"/>.</summary>
    public const int LongestBody = 1000;

    /// <summary>The most characters of <see cref="Attribution"/>.</summary>
    public const int LongestAttribution = 800;

    public required ToastId Id { get; init; }

    /// <summary>First line: category, topic and channel.</summary>
    public required string Title { get; init; }

    /// <summary>The customer's words, or a digest's list; at most <see cref="LongestBody"/> characters.</summary>
    public required string Body { get; init; }

    /// <summary>Small print: author, assigned specialist, why.</summary>
    public string Attribution { get; init; } = "";

    /// <summary>The matched words' places in <see cref="Body"/>, for screens that can highlight.</summary>
    public IReadOnlyList<TextSpan> Highlights { get; init; } = [];

    /// <summary>http or https, or null.</summary>
    public Uri? Url { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Buttons, in order; at most 5.</summary>
    public IReadOnlyList<ToastVerb> Verbs { get; init; } = [];

    /// <summary>What the category may be corrected to, for screens on which one can choose.</summary>
    public IReadOnlyList<CategoryChoice> Categories { get; init; } = [];

    /// <summary>For how long it may be put off, the shortest first.</summary>
    public IReadOnlyList<TimeSpan> Snoozes { get; init; } = [];

    /// <summary>What the person knows already, such as what they have just claimed: it lies ready and does not ring.</summary>
    public bool Quiet { get; init; }

    /// <summary>The answer is nearly due, or overdue: stays on screen where the desktop allows it.</summary>
    public bool Urgent { get; init; }
}

/// <summary>What a person did with a toast.</summary>
/// <param name="Id">Which toast.</param>
/// <param name="Verb">Which button.</param>
/// <param name="SnoozeFor">With <see cref="ToastVerb.Snooze"/>: how long; null takes the default.</param>
/// <param name="Category">With <see cref="ToastVerb.WrongCategory"/>: the right one; null: none of those there are.</param>
internal sealed record ToastResponse(ToastId Id, ToastVerb Verb, TimeSpan? SnoozeFor = null, CategoryId? Category = null)
{
    /// <summary>A note, or why it needs no answer; null: nothing was written.</summary>
    public string? Text { get; init; }

    /// <summary>To whom it is passed; null: to the next one.</summary>
    public SpecialistId? To { get; init; }
}

/// <summary>A category to choose.</summary>
/// <param name="Name">As people know it, plain text.</param>
internal sealed record CategoryChoice(CategoryId Id, string Name);

/// <summary>What became of a toast: never assume it was seen.</summary>
/// <param name="Shown">The desktop took it.</param>
/// <param name="Detail">How it was shown, or why it was not and what to do, as a phrase for people.</param>
internal sealed record ToastDelivery(bool Shown, string Detail);
