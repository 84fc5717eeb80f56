using System.Globalization;
using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;

namespace Notifier.Core.Board.Care;

/// <summary>What a repair has saved.</summary>
/// <param name="Kept">Questions read from the damaged board.</param>
/// <param name="FromCopy">Questions that only the last copy still had.</param>
/// <param name="Lost">Questions that were on the board and are nowhere any more.</param>
/// <param name="IsExact">No more were lost; otherwise what counted them is lost as well.</param>
/// <param name="PutAside">Where the damaged file is now.</param>
internal sealed record RepairReport(int Kept, int FromCopy, int Lost, bool IsExact, string PutAside)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kept:N0} questions kept, {FromCopy:N0} taken from the last copy, {(IsExact ? "" : "at least ")}{Lost:N0} lost; the damaged file is kept as {PutAside}");
}

/// <summary>Makes a sound board out of a damaged one and its last copy.</summary>
internal static class BoardRepair
{
    /// <summary>Puts a sound board in the place of the damaged one. Nobody else may have it open.</summary>
    /// <param name="path">The damaged board.</param>
    /// <param name="copies">The folder of daily copies.</param>
    /// <exception cref="BoardException">The new file cannot be written; the damaged one is where it was.</exception>
    public static RepairReport Run(string path, string copies, DateTimeOffset now)
    {
        var draft = path + ".repair";
        try
        {
            BoardFiles.Delete(draft);
            var (kept, fromCopy, lost, exact) = Build(path, draft, DailyCopies.Newest(copies));
            var aside = BoardFiles.PutAside(path, now);
            File.Move(draft, path);
            return new RepairReport(kept, fromCopy, lost, exact, aside);
        }
        catch (SqliteException fault)
        {
            throw SqliteFault.Explain(draft, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BoardException($"board {path}: the repaired file cannot be put in its place: {fault.Message}", fault);
        }
        finally
        {
            BoardFiles.Delete(draft);
        }
    }

    /// <summary>Puts a copy that lost nothing in the place of the damaged board.</summary>
    public static RepairReport Replace(string path, string whole, int questions, DateTimeOffset now)
    {
        try
        {
            var aside = BoardFiles.PutAside(path, now);
            File.Move(whole, path);
            return new RepairReport(questions, 0, 0, true, aside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BoardException($"board {path}: the copy {whole} cannot be put in its place: {fault.Message}", fault);
        }
    }

    private static (int Kept, int FromCopy, int Lost, bool IsExact) Build(string path, string draft, string? copy)
    {
        using var to = BoardFiles.Open(draft, SqliteOpenMode.ReadWriteCreate);
        BoardSchema.Prepare(to);
        using var transaction = to.BeginTransaction();
        var (kept, lost, exact) = Salvage(path, to);
        var fromCopy = 0;
        if (copy is not null)
        {
            var before = Count(to);
            Salvage(copy, to);
            BoardFiles.Lines(to, "DELETE FROM questions WHERE qid IN (SELECT qid FROM pruned) RETURNING qid");
            fromCopy = Count(to) - before;
        }
        transaction.Commit();
        BoardFiles.Lines(to, "PRAGMA journal_mode = DELETE");
        return (kept, Math.Max(0, fromCopy), Math.Max(0, lost - Math.Max(0, fromCopy)), exact);
    }

    private static (int Kept, int Lost, bool IsExact) Salvage(string path, SqliteConnection to)
    {
        try
        {
            using var from = BoardFiles.Open(path, SqliteOpenMode.ReadWrite);
            // A file that was cut is refused as a whole otherwise.
            BoardFiles.Lines(from, "PRAGMA writable_schema = ON");
            return new BoardSalvage(from, to).Run();
        }
        catch (SqliteException)
        {
            return (0, 0, false);
        }
    }

    private static int Count(SqliteConnection board) => BoardFiles.Lines(board, "SELECT qid FROM questions").Count;
}
