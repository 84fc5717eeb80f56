using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Serilog;

namespace Notifier.Core.Board.Sqlite;

/// <summary>Rows that hold no question: each is named once in the log and skipped, so that all others go on.</summary>
internal sealed class UnreadableRows(ILogger log)
{
    private readonly ConcurrentDictionary<string, string> _faults = new();

    public IReadOnlyList<string> Lines =>
        [.. _faults.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}")];

    /// <summary>Reads on, row by row, as far as is asked; the present row is the one of the question given last.</summary>
    public IEnumerable<BoardQuestion> ReadOn(SqliteDataReader row)
    {
        while (row.Read())
        {
            if (TryRead(row, out var question))
                yield return question;
        }
    }

    /// <summary>Reads the present row, whose first column is the question's id.</summary>
    public bool TryRead(SqliteDataReader row, [NotNullWhen(true)] out BoardQuestion? question)
    {
        try
        {
            question = QuestionRow.Read(row);
            return true;
        }
        catch (FormatException fault)
        {
            var id = row.GetString(0);
            if (_faults.TryAdd(id, fault.Message))
                log.Error(fault, "Question {Question} on the board cannot be read and is left out; its row is kept as it is", id);
            question = null;
            return false;
        }
    }
}
