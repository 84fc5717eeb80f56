using Microsoft.Data.Sqlite;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The queries about what is due; each reads no more rows than it returns.</summary>
internal sealed class ClockReader(SqliteConnection connection, UnreadableRows unreadable)
{
    private const string Promised = "FROM questions INDEXED BY questions_by_promise WHERE state IN ('open', 'offered', 'claimed') AND overdue_at IS NULL";

    public IReadOnlyList<BoardQuestion> EndedOffers(DateTimeOffset now, int limit) => Read(
        "FROM questions INDEXED BY questions_by_offer_end WHERE state = 'offered' AND offer_ends_at <= @at ORDER BY offer_ends_at, seq", now, limit);

    public IReadOnlyList<BoardQuestion> BrokenPromises(DateTimeOffset now, int limit) => Read($"{Promised} AND answer_by <= @at ORDER BY answer_by", now, limit);

    public IReadOnlyList<BoardQuestion> Unpromised(int limit) => Read($"{Promised} AND answer_by IS NULL", null, limit);

    public IReadOnlyList<BoardQuestion> IdleClaims(DateTimeOffset signedBy, int limit) =>
        Read("FROM questions INDEXED BY questions_by_sign WHERE state = 'claimed' AND sign_at <= @at ORDER BY sign_at", signedBy, limit);

    public IReadOnlyList<BoardQuestion> OverdueClaims(int limit) =>
        Read("FROM questions INDEXED BY questions_overdue WHERE state = 'claimed' AND overdue_at IS NOT NULL ORDER BY answer_by", null, limit);

    public DateTimeOffset? Deadline(DateTimeOffset after)
    {
        using var statement = new Statement(
            connection,
            $"""
            SELECT min(at) FROM (
                SELECT min(offer_ends_at) AS at FROM questions INDEXED BY questions_by_offer_end WHERE state = 'offered' AND offer_ends_at > @at
                UNION ALL SELECT min(answer_by) {Promised} AND answer_by > @at)
            """,
            "@at");
        using var row = statement.Query(QuestionRow.Ticks(after));
        return row.Read() && !row.IsDBNull(0) ? QuestionRow.Time(row.GetInt64(0)) : null;
    }

    private List<BoardQuestion> Read(string which, DateTimeOffset? at, int limit)
    {
        using var statement = new Statement(connection, $"SELECT {QuestionRow.Columns} {which}", "@at");
        using var row = statement.Query(QuestionRow.Ticks(at));
        return [.. unreadable.ReadOn(row).Take(limit)];
    }
}
