namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>What is exchanged under the running program: a plugin, and plugins.json with more or less luck.</summary>
public sealed class ChangeTests : IDisposable
{
    private static readonly (string Name, string? Text, string Says)[] BrokenSaves =
    [
        ("syntax error", """{ "version": 1, "me": "tester" "sources": [] }""", "error NC005"),
        ("unknown name", """{ "version": 1, "me": "tester", "sauces": [] }""", "error NC014 /sauces: unknown name \"sauces\"; did you mean \"sources\"?"),
        ("empty file", "", "error NC003"),
        ("deleted file", null, "error NC001"),
    ];

    private readonly PluginHome _home = new();

    [Fact]
    public async Task A_new_version_takes_over_and_a_broken_plugins_json_does_not()
    {
        _home.Install("Good");
        _home.Install("GoodFilter");
        _home.Configure([PluginHome.Good("good", "good_account")]);
        await using var host = _home.Start();
        await host.WaitForAsync("good_account");

        _home.Install("GoodNext", "Good");
        await host.WaitForAsync("새 버전: 안녕 4");
        await _home.StatusAsync("test.good 1.1.0");

        foreach (var (_, text, says) in BrokenSaves)
        {
            if (text is null)
                File.Delete(_home["plugins.json"]);
            else
                _home.Write("plugins.json", text);
            await host.WaitForAllAsync(says, "the last good plan stays in force");
            await _home.StatusAsync($"not in force: {_home["plugins.json"]}(", says, "test.good 1.1.0");
        }

        _home.Configure([PluginHome.Good("good", "good_account"), PluginHome.Good("second", "second_account")]);
        await host.WaitForAllAsync("is in force", "새 버전: 안녕 1");
        (await _home.StatusAsync("second")).ShouldNotContain("not in force");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);

        (await _home.BoardAsync()).Select(question => $"{question.Question.Author} {question.Question.Id} {question.Question.Text}").Order().ShouldBe(
        [
            "good_account 1 안녕하세요, hello",
            "good_account 2 안녕하세요, hello 2",
            "good_account 3 안녕하세요, hello 3",
            "good_account 4 새 버전: 안녕 4",
            "second_account 1 새 버전: 안녕 1",
        ]);
        foreach (var (name, _, says) in BrokenSaves)
            _home.Log.ShouldContain(says, customMessage: name);
    }

    [Fact]
    public async Task Files_that_cannot_be_used_a_half_copy_and_a_deleted_folder_each_have_their_word_in_status()
    {
        var folder = _home.Install("Good");
        _home.Install("GoodFilter");
        _home.Configure([PluginHome.Good("good", "good_account")]);
        await using var host = _home.Start();
        await host.WaitForAsync("good_account");

        File.WriteAllText(Path.Combine(folder, "Good.dll"), "no assembly");
        var status = await _home.StatusAsync("the new version of test.good", "test.good 1.0.0 stays at work: ");
        PluginHome.LineOf(status, "good").ShouldContain("active");

        _home.Install("GoodNext", "Good");
        await host.WaitForAsync("새 버전: 안녕 4");
        (await _home.StatusAsync("test.good 1.1.0")).ShouldNotContain("stays at work");

        File.Delete(Path.Combine(folder, "Good.dll"));
        await _home.StatusAsync("the new version of test.good", "test.good 1.1.0 stays at work: ", "Good.dll");

        Directory.Delete(folder, recursive: true);
        PluginHome.LineOf(await _home.StatusAsync("unknown plugin \"test.good\""), "good").ShouldNotContain("active");
        _home.Install("Good");
        PluginHome.LineOf(await _home.StatusAsync("test.good 1.0.0"), "good").ShouldContain("active");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    public void Dispose() => _home.Dispose();
}
