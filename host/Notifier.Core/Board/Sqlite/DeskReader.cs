using Microsoft.Data.Sqlite;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The queries about one person's desk; each reads no more rows than it returns.</summary>
internal sealed class DeskReader(SqliteConnection connection, UnreadableRows unreadable)
{
    public IReadOnlyList<BoardQuestion> List(SpecialistId holder, int limit) =>
        [.. Read("state = 'offered' AND snoozed_until IS NULL ORDER BY arrived_at, seq", holder, limit)
            .Concat(Read("state = 'claimed' AND snoozed_until IS NULL ORDER BY arrived_at, seq", holder, limit))
            .Concat(Read("state IN ('offered', 'claimed') AND snoozed_until IS NOT NULL ORDER BY snoozed_until, seq", holder, limit))
            .OrderBy(found => found.Question.ArrivedAt)
            .ThenBy(found => found.Sequence)
            .Select(found => found.Question)];

    public int CountNear(SpecialistId holder, DateTimeOffset now)
    {
        using var statement = new Statement(
            connection,
            "SELECT COUNT(*) FROM questions WHERE holder = @holder AND state IN ('offered', 'claimed') AND warn_at <= @now",
            "@holder",
            "@now");
        using var row = statement.Query(holder.Value, QuestionRow.Ticks(now));
        row.Read();
        return row.GetInt32(0);
    }

    private List<(long Sequence, BoardQuestion Question)> Read(string which, SpecialistId holder, int limit)
    {
        using var statement = new Statement(
            connection, $"SELECT {QuestionRow.Columns}, seq FROM questions WHERE holder = @holder AND {which}", "@holder");
        using var row = statement.Query(holder.Value);
        return [.. unreadable.ReadOn(row).Take(limit).Select(question => (row.GetInt64(row.FieldCount - 1), question))];
    }
}
