using Microsoft.Data.Sqlite;
using Notifier.Sdk;

namespace Notifier.Core.Board.Sqlite;

/// <summary>
/// The queries about open questions, which stand in one queue for each category. Each names its index: reading what waits in
/// another order would take longer the more there is.
/// </summary>
internal sealed class OpenReader(SqliteConnection connection, UnreadableRows unreadable)
{
    private const string NeverPassed = "questions_to_offer WHERE state = 'open' AND passed_at IS NULL";
    private const string Passed = "questions_passed WHERE state = 'open' AND passed_at IS NOT NULL";
    private const string AtRest = "questions_at_rest WHERE state = 'open' AND passed_at IS NOT NULL";

    public IReadOnlyList<CategoryId?> Categories() =>
        [.. Categories(NeverPassed).Union(Categories(AtRest)).Select(name => name.Length == 0 ? (CategoryId?)null : new CategoryId(name))];

    public IReadOnlyList<BoardQuestion> List(IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit)
    {
        using var queues = new MergedQueues(unreadable);
        var by = QuestionRow.Ticks(restedBy);
        foreach (var category in categories)
        {
            queues.Add(Queue($"{NeverPassed} AND category = @category"), Value(category));
            if (HasRested(category, by))
                queues.Add(Queue($"{Passed} AND category = @category AND passed_at <= @by", "@by"), Value(category), by);
        }
        return queues.Take(limit);
    }

    public IReadOnlyList<BoardQuestion> ListResting(IReadOnlyCollection<CategoryId?> categories, DateTimeOffset restedBy, int limit)
    {
        using var queues = new MergedQueues(unreadable);
        foreach (var category in categories)
            queues.Add(Queue($"{Passed} AND category = @category AND passed_at > @by", "@by"), Value(category), QuestionRow.Ticks(restedBy));
        return queues.Take(limit);
    }

    public IReadOnlyList<BoardQuestion> ListUnheard(int limit)
    {
        using var queues = new MergedQueues(unreadable);
        queues.Add(Queue("questions_unheard WHERE state = 'open' AND unheard = 1"), "");
        return queues.Take(limit);
    }

    private static string Value(CategoryId? category) => category?.Value ?? "";

    private Statement Queue(string indexed, params string[] parameters) => new(
        connection,
        $"SELECT {QuestionRow.Columns}, seq FROM questions INDEXED BY {indexed} ORDER BY arrived_at, seq",
        ["@category", .. parameters]);

    /// <summary>Jumps from each category to the next one.</summary>
    private List<string> Categories(string indexed)
    {
        using var statement = new Statement(
            connection, $"SELECT category FROM questions INDEXED BY {indexed} AND category > @after ORDER BY category LIMIT 1", "@after");
        var found = new List<string>();
        if (HasOne(indexed, ""))
            found.Add("");
        for (var last = ""; ;)
        {
            using var row = statement.Query(last);
            if (!row.Read())
                return found;
            last = row.GetString(0);
            found.Add(last);
        }
    }

    private bool HasRested(CategoryId? category, long by)
    {
        using var statement = new Statement(
            connection, $"SELECT 1 FROM questions INDEXED BY {AtRest} AND category = @category AND passed_at <= @by LIMIT 1", "@category", "@by");
        using var row = statement.Query(Value(category), by);
        return row.Read();
    }

    private bool HasOne(string indexed, string category)
    {
        using var statement = new Statement(
            connection, $"SELECT 1 FROM questions INDEXED BY {indexed} AND category = @category LIMIT 1", "@category");
        using var row = statement.Query(category);
        return row.Read();
    }
}
