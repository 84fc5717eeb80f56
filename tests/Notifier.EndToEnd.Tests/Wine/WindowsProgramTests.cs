using Notifier.Core.Board;
using Notifier.Core.Plugins.Inspection;
using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests.Wine;

/// <summary>The whole program as published for Windows, from a recording to the tray.</summary>
public sealed class WindowsProgramTests(WineDesktop desktop) : IClassFixture<WineDesktop>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await desktop.OpenAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string> Builds => [.. WindowsProgram.Builds];

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task A_question_becomes_a_balloon_is_claimed_in_the_menu_and_Exit_ends_it(string build)
    {
        using var home = new TemporaryFolder();
        var program = await WindowsProgram.NotifierAsync(build);
        await using var host = desktop.Start(program, home.FullPath, "run", "--config", WriteConfiguration(home));

        await desktop.Screen.ChangeAsync(() => host.WaitForAsync("Notifier is ready"));
        await UntilStatusSaysAsync(home, program, "offered         1");
        await WineDesktop.KeepAsync("program-icon", await desktop.Screen.CaptureAsync());
        await WineDesktop.KeepAsync("program-menu", await desktop.OpenMenuAsync());
        await WineDesktop.KeepAsync("program-question", await desktop.PressAsync("Down", "Right", "Down", "Down", "Down"));
        await desktop.PressAsync("Return");
        await UntilStatusSaysAsync(home, program, "claimed         1");

        await desktop.OpenMenuAsync();
        await WineDesktop.KeepAsync("program-exit", await desktop.PressAsync("Up"));
        await desktop.PressAsync("Return");
        (await host.EndAsync()).ShouldBe(0);
        (await ReadHistoryAsync(home)).ShouldContain("shown: shown as a balloon", "claimed: by tester");
    }

    [Fact]
    public async Task Its_plugins_are_compiled_ahead_with_all_they_bring()
    {
        var plugins = Path.Combine(Path.GetDirectoryName(await WindowsProgram.NotifierAsync())!, "plugins");

        var assemblies = Directory.GetFiles(plugins, "*.dll", SearchOption.AllDirectories);

        assemblies.Length.ShouldBeGreaterThan(Directory.GetDirectories(Path.Combine(Paths.Repository, "plugins"), "Notifier.Plugins.*").Length);
        assemblies.Where(path => !AssemblyFile.IsReadyToRun(path)).ShouldBeEmpty();
    }

    private static string WriteConfiguration(TemporaryFolder home)
    {
        home.Write("question.jsonl", """{"id":"1","author":"minsu","text":"아이폰4는 언제부터 예약 받나요?","url":"https://twitter.example/minsu/1"}""");
        return home.Write("plugins.json", """
            {
              "version": 1,
              "me": "tester",
              "sources": [
                { "id": "recording", "plugin": "notifier.replay", "name": "KT 쇼", "with": { "file": "question.jsonl", "pace": "fast" } },
                { "id": "missing", "plugin": "notifier.replay", "with": { "file": "missing.jsonl" } },
              ],
              "filters": [ { "id": "words", "plugin": "notifier.keyword", "with": { "categories": { "iphone": { "any": ["아이폰", "iPhone"] } } } } ],
              "categories": [ { "id": "iphone", "name": "iPhone", "ladder": "all" } ],
              "specialists": [
                { "id": "tester", "name": "김지현", "login": "tester", "groups": ["everybody"] },
                { "id": "lee.sy", "name": "이서연", "hours": "office", "groups": ["everybody"] },
              ],
              "hours": { "office": { "zone": "Asia/Seoul", "days": "Mon-Fri", "from": "09:00", "to": "09:01" } },
              "ladders": { "all": [ { "group": "everybody" } ] },
            }
            """);
    }

    /// <summary>Asks the program itself, as another process beside the running one.</summary>
    private async Task UntilStatusSaysAsync(TemporaryFolder home, string program, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            await using var status = desktop.Start(program, home.FullPath, "status");
            await status.ExitAsync();
            if (status.Output.Contains(text, StringComparison.Ordinal))
                return;
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<IReadOnlyList<string>> ReadHistoryAsync(TemporaryFolder home)
    {
        await using var board = await SqliteBoard.OpenAsync(home["board.db"], Serilog.Core.Logger.None, CancellationToken.None);
        var question = (await board.ListAsync([QuestionState.Claimed], 1, CancellationToken.None)).ShouldHaveSingleItem();
        return [.. (await board.ReadHistoryAsync(question.Id, CancellationToken.None)).Select(entry => $"{entry.What}: {entry.Why}")];
    }
}
