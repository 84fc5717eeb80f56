using Notifier.Core;
using Notifier.Core.Board;

namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>Every kind of broken plugin in one running program, beside a good source and a good filter.</summary>
public sealed class FaultyPluginTests : IDisposable
{
    private readonly PluginHome _home = new();

    [Fact]
    public async Task Every_culprit_is_named_with_its_reason_and_the_good_ones_never_notice()
    {
        InstallEverything();
        await using var host = _home.Start();

        await host.WaitForAllAsync(
        [
            "Notifier is ready",
            "good_account",
            .. Reasons.Select(reason => reason.Says),
        ]);

        var status = await _home.StatusAsync([.. Reasons.Where(reason => reason.Plugin is not "test.floods").Select(reason => reason.Says)]);
        var log = _home.Log;
        foreach (var (plugin, says) in Reasons)
        {
            log.Split('\n').ShouldContain(line => line.Contains(plugin) && line.Contains(says), $"the log: {plugin}: {says}");
            if (plugin is not "test.floods")
                status.Split('\n').ShouldContain(line => line.Contains(plugin) && line.Contains(says), $"{status}\nnotifier status: {plugin}: {says}");
        }
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);

        var board = await _home.BoardAsync();
        var greetings = board.Where(question => question.Question.Author == "good_account").ToList();
        greetings.Select(question => question.Question.Id).Order().ShouldBe(["1", "2", "3", "4", "5", "6"]);
        greetings.ShouldAllBe(question => question.State == QuestionState.Offered);
        board.ShouldContain(question => question.Question.Text == "Newtonsoft.Json 12.0.0.0");
        board.ShouldContain(question => question.Question.Text == "Newtonsoft.Json 13.0.0.0");
        board.ShouldContain(question => question.Id == QuestionId.From(new("breaker"), "1"));
    }

    public void Dispose() => _home.Dispose();

    /// <summary>Each faulty plugin, and the words its fault must be known by.</summary>
    private static IReadOnlyList<(string Plugin, string Says)> Reasons { get; } =
    [
        ("test.throws-at-start", "InvalidOperationException: no forum today"),
        ("test.throws-in-stream", "InvalidDataException: the page broke off"),
        ("test.hangs-at-start", "did not come back from its constructor within 20 s"),
        ("test.hangs-in-stream", "did not come back from its first step within 20 s"),
        ("test.floods", "flood"),
        ("test.spins-in-filter", "it has been inside a question since"),
        ("test.missing-dependency", "Newtonsoft.Json"),
        ("test.newer-sdk", "needs Notifier.Sdk 1.1.0.0"),
        ("test.newer-member", "QuestionExtras"),
        ("test.half", "Good.dll"),
    ];

    private void InstallEverything()
    {
        string[] plugins =
        [
            "Good", "GoodFilter", "ThrowsAtStart", "ThrowsInStream", "HangsAtStart", "HangsInStream", "Floods", "SpinsInFilter",
            "MissingDependency", "NewerSdk", "NewerMember", "ClashingDependency12", "ClashingDependency13",
        ];
        foreach (var plugin in plugins)
            _home.Install(plugin);
        File.WriteAllText(Path.Combine(_home["plugins"], "Good", "greeting.txt"), "안녕, does it spin?");
        InstallHalf();
        _home.Configure(
            [
                PluginHome.Good("good", "good_account", posts: 6),
                PluginHome.Source("thrower", "test.throws-at-start"),
                PluginHome.Source("breaker", "test.throws-in-stream"),
                PluginHome.Source("hanger", "test.hangs-at-start"),
                PluginHome.Source("blocker", "test.hangs-in-stream"),
                PluginHome.Source("flood", "test.floods"),
                PluginHome.Source("lacking", "test.missing-dependency"),
                PluginHome.Source("half", "test.half"),
                PluginHome.Source("json-12", "test.clashing-12"),
                PluginHome.Source("json-13", "test.clashing-13"),
            ],
            [
                PluginHome.Source("spinner", "test.spins-in-filter"),
                PluginHome.Source("newer-sdk", "test.newer-sdk"),
                PluginHome.Source("newer-member", "test.newer-member"),
            ]);
    }

    /// <summary>The copy broke off in the middle of the DLL.</summary>
    private void InstallHalf()
    {
        var folder = _home.Install("Good", "Half");
        var manifest = Path.Combine(folder, "notifier-plugin.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("test.good", "test.half"));
        using var dll = File.Open(Path.Combine(folder, "Good.dll"), FileMode.Open);
        dll.SetLength(dll.Length / 2);
    }
}
