using Microsoft.Data.Sqlite;
using Notifier.Core.Board.Sqlite;

namespace Notifier.Core.Board.Care;

/// <summary>
/// Copies a board, also one in use. What <c>cp</c> copies is not enough: what was written last stands in the file beside it.
/// </summary>
internal static class BoardCopy
{
    /// <summary>Writes a copy and looks it over.</summary>
    /// <param name="path">The board.</param>
    /// <param name="target">Where nothing is yet; its folder exists.</param>
    /// <returns>How many questions the copy holds.</returns>
    /// <exception cref="BoardException">The board cannot be read in full, or the copy not be written. No copy is left.</exception>
    public static int Write(string path, string target)
    {
        if (File.Exists(target))
            throw new BoardException(Spoken.Of($"{target} exists already; name another file", $"{target}이(가) 이미 있습니다. 다른 파일을 지정하십시오"));
        if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder && !Directory.Exists(folder))
        {
            throw new BoardException(Spoken.Of(
                $"the copy {target} cannot be written: there is no folder {folder}; make it, or name another file",
                $"사본 {target}을(를) 쓸 수 없습니다. 폴더 {folder}이(가) 없습니다. 폴더를 만들거나 다른 파일을 지정하십시오"));
        }
        var draft = target + ".new";
        try
        {
            BoardFiles.Delete(draft);
            // Made by us, so that where nothing can be written is not taken for a fault of the board.
            File.Create(draft).Dispose();
            using (var connection = BoardFiles.Open(path, SqliteOpenMode.ReadOnly))
                Into(connection, draft);
            Unsign(draft);
            var findings = BoardCheck.Full(draft);
            if (!findings.IsSound)
                throw new BoardException($"board {path}: its copy is not sound, so none was kept: {findings.Faults[0]}; see \"notifier board check\"");
            File.Move(draft, target);
            return findings.Questions;
        }
        catch (SqliteException fault)
        {
            throw SqliteFault.Explain(path, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BoardException(Spoken.Of(
                $"the copy {target} cannot be written: {fault.Message}; name a file in a folder of yours that has room",
                $"사본 {target}을(를) 쓸 수 없습니다: {fault.Message}. 쓸 수 있고 여유가 있는 폴더의 파일을 지정하십시오"));
        }
        finally
        {
            BoardFiles.Delete(draft);
        }
    }

    /// <summary>A copy is not the file that a running notifier has open, and must not look like it.</summary>
    private static void Unsign(string copy)
    {
        using var connection = BoardFiles.Open(copy, SqliteOpenMode.ReadWrite);
        using var statement = new Statement(connection, "DELETE FROM signature");
        statement.Execute();
    }

    /// <summary>Writes all that the connection sees to a new file.</summary>
    public static void Into(SqliteConnection connection, string target)
    {
        using var statement = new Statement(connection, "VACUUM INTO @target", "@target");
        statement.Execute(target);
    }
}
