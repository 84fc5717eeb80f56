using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

public sealed class PluginReplacementTests
{
    private const string With = """{ "account": "a" }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_can_be_replaced_while_it_runs()
    {
        using var sandbox = new PluginSandbox("Good");
        await using var old = sandbox.Source("test.good", With);
        await using var changes = sandbox.Registry.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        Directory.Delete(Path.Combine(sandbox.Folder, "Good"), recursive: true);
        Greet(sandbox.Install("Good"), "다시 안녕하세요");
        (await Next(sandbox, changes)).ShouldBe("test.good");
        await using var replaced = sandbox.Source("test.good", With);

        (await TextOf(old)).ShouldBe("안녕하세요, hello");
        (await TextOf(replaced)).ShouldBe("다시 안녕하세요");
    }

    [Fact]
    public async Task A_plugin_added_later_is_noticed()
    {
        using var sandbox = new PluginSandbox("Good");
        sandbox.Registry.Plugins.Count.ShouldBe(1);
        await using var changes = sandbox.Registry.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        sandbox.Install("GoodFilter");

        (await Next(sandbox, changes)).ShouldBe("test.good-filter");
        sandbox.Registry.Plugins.Select(p => p.Manifest.Id).ShouldBe(["test.good", "test.good-filter"]);
    }

    [Fact]
    public async Task A_plugin_removed_is_noticed()
    {
        using var sandbox = new PluginSandbox("Good");
        sandbox.Registry.Plugins.Count.ShouldBe(1);
        await using var changes = sandbox.Registry.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        Directory.Delete(Path.Combine(sandbox.Folder, "Good"), recursive: true);

        (await Next(sandbox, changes)).ShouldBe("test.good");
        sandbox.Registry.Plugins.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_replacement_that_cannot_be_used_leaves_the_old_version_at_work()
    {
        using var sandbox = new PluginSandbox("Good", "GoodFilter");
        sandbox.Registry.Plugins.Count.ShouldBe(2);
        await using var changes = sandbox.Registry.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        File.WriteAllText(Path.Combine(sandbox.Folder, "Good", "notifier-plugin.json"), "{ \"id\": ");
        File.Delete(Path.Combine(sandbox.Folder, "GoodFilter", "notifier-plugin.json"));

        (await Next(sandbox, changes)).ShouldBe("test.good-filter");
        sandbox.ProblemsOf("test.good").ShouldHaveSingleItem().ShouldStartWith("notifier-plugin.json(1,9) is not valid JSON");
        await using var source = sandbox.Source("test.good", With);
        (await TextOf(source)).ShouldBe("안녕하세요, hello");
        sandbox.Log.Text.ShouldContain(line => line.Contains("test.good 1.0.0 stays at work"));
    }

    [Fact]
    public async Task A_change_met_while_the_folders_are_set_is_still_told()
    {
        using var sandbox = new PluginSandbox("Good");
        sandbox.Registry.Plugins.Count.ShouldBe(1);
        await using var changes = sandbox.Registry.WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        Greet(Path.Combine(sandbox.Folder, "Good"), "changed");
        sandbox.Registry.Folders = [Path.Combine(sandbox.Folder, "more"), sandbox.Folder];

        (await Next(sandbox, changes)).ShouldBe("test.good");
    }

    [Fact]
    public async Task Fifty_replacements_leave_nothing_in_memory()
    {
        using var sandbox = new PluginSandbox("Good");
        for (var version = 1; version <= 50; version++)
        {
            Greet(Path.Combine(sandbox.Folder, "Good"), $"version {version}");
            sandbox.Registry.Folders = [];
            sandbox.Registry.Folders = [sandbox.Folder];
            await UseAndDispose(sandbox, $"version {version}");
        }

        for (var i = 0; i < 10 && sandbox.Registry.StillInMemory.Count > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        sandbox.Registry.StillInMemory.ShouldBeEmpty();
    }

    private static async Task UseAndDispose(PluginSandbox sandbox, string greeting)
    {
        await using var source = sandbox.Source("test.good", With);
        (await TextOf(source)).ShouldBe(greeting);
    }

    private static void Greet(string folder, string greeting) => File.WriteAllText(Path.Combine(folder, "greeting.txt"), greeting);

    private static async Task<string> TextOf(PluginInstance<IChannelSource> source) =>
        (await source.Value.ReadAsync(new SourceContext(), Cancellation).FirstAsync(Cancellation)).Question!.Text;

    private static async Task<string> Next(PluginSandbox sandbox, IAsyncEnumerator<string> changes)
    {
        var next = changes.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            sandbox.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await next).ShouldBeTrue();
        return changes.Current;
    }
}
