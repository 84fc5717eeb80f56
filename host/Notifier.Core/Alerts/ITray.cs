using System.Threading.Channels;
using Notifier.Sdk;

namespace Notifier.Core.Alerts;

/// <summary>The icon that tells at a glance whether anything waits, and its menu.</summary>
internal interface ITray : IAsyncDisposable
{
    /// <summary>What people chose in the menu. Completes when the tray is disposed.</summary>
    ChannelReader<TrayCommand> Commands { get; }

    /// <summary>Shows the new state. Returns at once.</summary>
    void Update(TraySnapshot snapshot);
}

/// <summary>What icon, tooltip and menu show.</summary>
internal sealed record TraySnapshot
{
    /// <summary>This person's offered and claimed questions, oldest first.</summary>
    public IReadOnlyList<TrayQuestion> Questions { get; init; } = [];

    /// <summary>How many more wait for this person.</summary>
    public int Behind { get; init; }

    /// <summary>What is broken, one line each: the plugin or source first.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What a question's category may be corrected to.</summary>
    public IReadOnlyList<CategoryChoice> Categories { get; init; } = [];

    /// <summary>Whom a question may be passed to by name.</summary>
    public IReadOnlyList<PersonChoice> People { get; init; } = [];

    /// <summary>No toasts before this time; null when not paused.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>When the present quiet hours end; null when there are none.</summary>
    public DateTimeOffset? QuietUntil { get; init; }
}

/// <summary>One question in the menu.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Label">Category, author and the beginning of the text, as plain text.</param>
/// <param name="ArrivedAt">For its age, which the menu shows.</param>
/// <param name="Claimed">Claimed by this person; otherwise it needs them.</param>
internal sealed record TrayQuestion(QuestionId Id, string Label, DateTimeOffset ArrivedAt, bool Claimed)
{
    /// <summary>Put off until then; null when it is not.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>A snooze is to end before; null: whenever.</summary>
    public DateTimeOffset? SnoozeBefore { get; init; }

    /// <summary>What is of use now, the most important first.</summary>
    public IReadOnlyList<ToastVerb> Verbs { get; init; } = [];

    public bool Equals(TrayQuestion? other) => other is not null && (Id, Label, ArrivedAt, Claimed, SnoozedUntil, SnoozeBefore)
        == (other.Id, other.Label, other.ArrivedAt, other.Claimed, other.SnoozedUntil, other.SnoozeBefore) && Verbs.SequenceEqual(other.Verbs);

    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>Somebody to choose.</summary>
/// <param name="Name">As people know them, plain text.</param>
internal sealed record PersonChoice(SpecialistId Id, string Name);

/// <summary>Something chosen in the menu.</summary>
internal abstract record TrayCommand
{
    /// <summary>Show this question's toast again.</summary>
    internal sealed record ShowQuestion(QuestionId Id) : TrayCommand;

    /// <summary>Tell what became of this question so far.</summary>
    internal sealed record ShowHistory(QuestionId Id) : TrayCommand;

    /// <summary>Do with this question what a button of its toast does.</summary>
    internal sealed record Respond(QuestionId Id, ToastVerb Verb, TimeSpan? SnoozeFor = null, CategoryId? Category = null) : TrayCommand
    {
        /// <summary>As in <see cref="ToastResponse.Text"/>.</summary>
        public string? Text { get; init; }

        /// <summary>As in <see cref="ToastResponse.To"/>.</summary>
        public SpecialistId? To { get; init; }
    }

    /// <summary>No toasts until then.</summary>
    internal sealed record PauseUntil(DateTimeOffset Until) : TrayCommand;

    /// <summary>Toasts again.</summary>
    internal sealed record Resume : TrayCommand;

    /// <summary>The person is back at the screen: everything due is looked at now.</summary>
    internal sealed record LookAgain : TrayCommand;

    /// <summary>Show the log.</summary>
    internal sealed record OpenLog : TrayCommand;

    /// <summary>End the program.</summary>
    internal sealed record Exit : TrayCommand;
}
