using Notifier.Core.Board;
using Serilog.Core;

namespace Notifier.Core.Tests.Board;

public sealed class SqliteBoardTests : QuestionBoardContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("board");

    private string Path => System.IO.Path.Combine(_folder.FullName, "board.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private protected override async Task<IQuestionBoard> OpenAsync() => await SqliteBoard.OpenAsync(Path, Logger.None, default);
}
