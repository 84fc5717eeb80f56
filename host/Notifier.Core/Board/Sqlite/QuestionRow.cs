using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using Notifier.Sdk;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The way between a question and its row.</summary>
internal static class QuestionRow
{
    public static readonly string[] Fixed =
        ["qid", "source", "native_id", "text", "channel", "author", "is_own_post", "url", "posted_at", "language", "in_reply_to",
         "thread", "author_id", "attachments", "twin"];

    public static readonly string[] Changing =
        ["arrived_at", "classification", "state", "revision", "holder", "tier", "candidates",
         "offered_at", "offer_ends_at", "claimed_at", "snoozed_until", "shown_at", "passed", "passed_at",
         "warn_at", "answer_by", "overdue_at", "sign_at", "life"];

    /// <summary>The columns <see cref="Read"/> expects, in order.</summary>
    public static readonly string Columns = string.Join(", ", [.. Fixed, .. Changing]);

    private static readonly QuestionState[] States = Enum.GetValues<QuestionState>();
    private static readonly string[] StateNames = [.. States.Select(state => state.ToString().ToLowerInvariant())];

    public static string NameOf(QuestionState state) => StateNames[(int)state];

    /// <summary>The state of that name; null when this version does not know it.</summary>
    public static QuestionState? TryStateOf(string name) =>
        Array.IndexOf(StateNames, name) is >= 0 and var index ? States[index] : null;

    /// <summary>The values of <see cref="Fixed"/>.</summary>
    public static object?[] FixedValues(BoardQuestion q) =>
        [q.Id.Value, q.Question.Source, q.Question.Id, q.Question.Text, q.Question.Channel, q.Question.Author,
         q.Question.IsOwnPost ? 1 : 0, q.Question.Url?.OriginalString, Ticks(q.Question.PostedAt), q.Question.Language,
         q.Question.InReplyTo, q.Question.ThreadId, q.Question.AuthorId,
         q.Question.Attachments.Count == 0 ? null : JsonSerializer.Serialize(q.Question.Attachments, BoardJson.Columns.IReadOnlyListAttachment), q.TwinKey];

    /// <summary>The values of <see cref="Changing"/>.</summary>
    public static object?[] ChangingValues(BoardQuestion q) =>
        [Ticks(q.ArrivedAt), JsonSerializer.Serialize(q.Classification, BoardJson.Columns.Classification), NameOf(q.State), q.Revision, q.Holder?.Value, q.Tier,
         JsonSerializer.Serialize(q.Candidates, BoardJson.Columns.IReadOnlyListCandidate),
         Ticks(q.OfferedAt), Ticks(q.OfferEndsAt), Ticks(q.ClaimedAt), Ticks(q.SnoozedUntil), Ticks(q.ShownAt),
         JsonSerializer.Serialize(q.Passed, BoardJson.Columns.IReadOnlyListPasses), Ticks(q.PassedAt),
         Ticks(q.Promise?.WarnAt), Ticks(q.Promise?.AnswerBy), Ticks(q.OverdueAt), Ticks(q.SignAt),
         LifeColumn.Of(q) is { } life ? JsonSerializer.Serialize(life, BoardJson.Columns.LifeColumn) : null];

    /// <summary>Reads the present row.</summary>
    /// <exception cref="FormatException">A column holds what no question can have.</exception>
    public static BoardQuestion Read(SqliteDataReader row)
    {
        try
        {
            return ReadColumns(row);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidCastException
            or InvalidOperationException or NotSupportedException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    public static long Ticks(DateTimeOffset time) => time.UtcTicks;

    public static object? Ticks(DateTimeOffset? time) => time?.UtcTicks;

    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    private static BoardQuestion ReadColumns(SqliteDataReader row)
    {
        var question = ReadPlainColumns(row);
        if (row.IsDBNull(33))
            return question;
        var life = Json(row, 33, BoardJson.Columns.LifeColumn);
        return question with
        {
            TierEndsAt = life.TierEndsAt,
            StillAskedAt = life.StillAskedAt,
            Preferred = life.Preferred,
            Note = life.Note,
            Outcome = life.Outcome,
            Before = life.Before,
            Conversation = life.Conversation,
            RewrittenAt = life.RewrittenAt,
        };
    }

    private static BoardQuestion ReadPlainColumns(SqliteDataReader row) => new()
    {
        Id = new QuestionId(row.GetString(0)),
        Question = new Question
        {
            Source = row.GetString(1),
            Id = row.GetString(2),
            Text = row.GetString(3),
            Channel = row.GetString(4),
            Author = row.GetString(5),
            IsOwnPost = row.GetInt64(6) != 0,
            Url = Text(row, 7) is { } url ? new Uri(url) : null,
            PostedAt = Time(row, 8),
            Language = Text(row, 9),
            InReplyTo = Text(row, 10),
            ThreadId = Text(row, 11),
            AuthorId = Text(row, 12),
            Attachments = row.IsDBNull(13) ? [] : Json(row, 13, BoardJson.Columns.IReadOnlyListAttachment),
        },
        ArrivedAt = Time(row.GetInt64(15)),
        Classification = Json(row, 16, BoardJson.Columns.Classification),
        State = TryStateOf(row.GetString(17)) ?? throw new FormatException($"unknown state \"{row.GetString(17)}\""),
        Revision = row.GetInt64(18),
        Holder = Text(row, 19) is { } holder ? new SpecialistId(holder) : null,
        Tier = row.GetInt32(20),
        Candidates = Json(row, 21, BoardJson.Columns.IReadOnlyListCandidate),
        OfferedAt = Time(row, 22),
        OfferEndsAt = Time(row, 23),
        ClaimedAt = Time(row, 24),
        SnoozedUntil = Time(row, 25),
        ShownAt = Time(row, 26),
        Passed = Json(row, 27, BoardJson.Columns.IReadOnlyListPasses),
        PassedAt = Time(row, 28),
        Promise = Time(row, 30) is { } answerBy ? new Promise(Time(row, 29) ?? answerBy, answerBy) : null,
        TwinKey = Text(row, 14),
        OverdueAt = Time(row, 31),
        SignAt = Time(row, 32),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Time(row.GetInt64(column));

    private static T Json<T>(SqliteDataReader row, int column, JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.Deserialize(row.GetString(column), type) ?? throw new JsonException($"{row.GetName(column)} is null");
}
