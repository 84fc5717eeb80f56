namespace Notifier.Core.Board.Sqlite;

/// <summary>What few questions have and no query asks for, as one column; null when a question has none of it.</summary>
internal sealed record LifeColumn
{
    private static readonly LifeColumn Nothing = new();

    public DateTimeOffset? TierEndsAt { get; init; }

    public DateTimeOffset? StillAskedAt { get; init; }

    public SpecialistId? Preferred { get; init; }

    public Note? Note { get; init; }

    public string? Outcome { get; init; }

    public Standing? Before { get; init; }

    public Conversation? Conversation { get; init; }

    public DateTimeOffset? RewrittenAt { get; init; }

    public static LifeColumn? Of(BoardQuestion question)
    {
        var life = new LifeColumn
        {
            TierEndsAt = question.TierEndsAt,
            StillAskedAt = question.StillAskedAt,
            Preferred = question.Preferred,
            Note = question.Note,
            Outcome = question.Outcome,
            Before = question.Before,
            Conversation = question.Conversation,
            RewrittenAt = question.RewrittenAt,
        };
        return life == Nothing ? null : life;
    }
}
