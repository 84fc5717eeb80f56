using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;

namespace Notifier.Core.Board.Care;

/// <summary>Takes over from a damaged board, row by row, all that can be read.</summary>
internal sealed class BoardSalvage
{
    private static readonly string[] Indexes = ["sqlite_autoindex_questions_1", "questions_by_arrival"];

    private readonly SqliteConnection _from;
    private readonly SqliteConnection _to;
    private readonly RowCopy _questions;
    private readonly RowCopy _history;
    private bool _isComplete;

    /// <param name="from">The damaged board, or an older copy of it.</param>
    /// <param name="to">A sound one, which keeps what it has.</param>
    public BoardSalvage(SqliteConnection from, SqliteConnection to)
    {
        (_from, _to) = (from, to);
        _questions = new RowCopy(from, to, "questions");
        _history = new RowCopy(from, to, "history");
    }

    /// <summary>Takes over what can be read.</summary>
    /// <returns>How many questions came, how many did not, and whether no more can have been there.</returns>
    public (int Kept, int Lost, bool IsExact) Run()
    {
        foreach (var table in (string[])["cursors", "desks", "pruned", "absences", "promises"])
            new RowCopy(_from, _to, table).CopyAround();
        var named = Named();
        var kept = new HashSet<long>();
        // Along the table as far as it goes; then one by one, past what is broken.
        _questions.CopyAll("seq", seq => kept.Add(seq));
        foreach (var seq in named.Where(seq => !kept.Contains(seq)))
        {
            if (_questions.CopyWhere("seq", seq))
                kept.Add(seq);
        }
        foreach (var id in BoardFiles.Lines(_to, "SELECT qid FROM questions WHERE qid NOT IN (SELECT qid FROM history)"))
            _history.CopyWhere("qid", id);
        var lost = named.Count(seq => !kept.Contains(seq));
        var numbered = Numbered();
        return (kept.Count, _isComplete ? lost : Math.Max(lost, numbered - kept.Count), _isComplete || numbered > 0);
    }

    /// <summary>How many there can have been, where no index is left that would name them all.</summary>
    private int Numbered()
    {
        var last = RowCopy.Try(() => Numbers("SELECT seq FROM sqlite_sequence WHERE name = 'questions'")).FirstOrDefault();
        var forgotten = RowCopy.Try(() => Numbers("SELECT COUNT(*) FROM pruned")).FirstOrDefault();
        return (int)(last - forgotten);
    }

    /// <summary>The numbers of all questions that the table or one of its indexes still names.</summary>
    private SortedSet<long> Named()
    {
        var named = new SortedSet<long>();
        foreach (var index in Indexes)
        {
            named.UnionWith(RowCopy.Try(() => Numbers($"SELECT seq FROM questions INDEXED BY {index}"), out var whole));
            _isComplete |= whole;
        }
        if (RowCopy.Try(() => Numbers("SELECT seq FROM sqlite_sequence WHERE name = 'questions'")) is [var last])
            named.UnionWith(Present(last, named));
        return named;
    }

    /// <summary>Numbers that are answered for though no index names them.</summary>
    private IEnumerable<long> Present(long last, SortedSet<long> named)
    {
        using var find = new Statement(_from, "SELECT 1 FROM questions WHERE seq = @seq", "@seq");
        for (var seq = 1L; seq <= last; seq++)
        {
            if (!named.Contains(seq) && RowCopy.Try(() => Found(find, seq)) is [true])
                yield return seq;
        }
    }

    private static List<bool> Found(Statement find, long seq)
    {
        using var row = find.Query(seq);
        return [row.Read()];
    }

    private IEnumerable<long> Numbers(string sql)
    {
        using var statement = new Statement(_from, sql);
        using var row = statement.Query();
        while (row.Read())
            yield return row.GetInt64(0);
    }
}
