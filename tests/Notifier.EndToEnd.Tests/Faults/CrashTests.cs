namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>Plugins that take the whole process down, and what the next starts make of it.</summary>
public sealed class CrashTests : IDisposable
{
    /// <summary>Whether its posts are shown depends on how many a start before the crash has shown already.</summary>
    private const string GoodWorks = "good is read";

    private const string Disabled = "safe mode: no plugin is started";

    private readonly PluginHome _home = new();

    [Fact]
    public async Task One_whose_own_thread_ended_the_program_is_named_and_left_out_from_the_next_start_on()
    {
        Install("CrashesOnThread", "test.crashes-on-thread");
        await CrashAsync();
        _home.Log.ShouldContain("Notifier ends: an exception nobody caught");

        await SafeModeAsync();

        await using var host = _home.Start();
        await host.WaitForAllAsync("culprit is quarantined: an exception on a thread of its own ended Notifier", GoodWorks);
        var status = await _home.StatusAsync("InvalidOperationException: the poller lost its socket");
        PluginHome.LineOf(status, "culprit").ShouldContain("quarantined");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
        (await _home.BoardAsync()).Select(question => question.Question.Id).Order().ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task A_quarantine_is_ended_by_a_command_under_the_running_program()
    {
        Install("CrashesOnThread", "test.crashes-on-thread");
        await CrashAsync();
        await using var host = _home.Start();
        await host.WaitForAllAsync("culprit is quarantined", GoodWorks);

        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "plugin", "release", "nobody");
        exit.ShouldBe(1);
        output.ShouldContain("Nothing named \"nobody\" is quarantined or kept from a post; these are: culprit.");
        (await HostProcess.RunAsync(_home.FullPath, "plugin", "release", "culprit")).Output.ShouldContain("culprit (test.crashes-on-thread) is released");

        await host.WaitForAllAsync("test.crashes-on-thread is released", "culprit is read");
    }

    [Fact]
    public async Task One_whose_start_overflows_the_stack_is_named_and_left_out_after_three_starts()
    {
        Install("OverflowsAtStart", "test.overflows-at-start");
        await CrashAsync();
        await SafeModeAsync();
        await CrashAsync();
        await CrashAsync();

        await using var host = _home.Start();
        await host.WaitForAllAsync("Notifier ended without a word while its code ran (version 1.0.0), 3 times in a row", GoodWorks);
        var status = await _home.StatusAsync("while its code ran (version 1.0.0), 3 times in a row");
        PluginHome.LineOf(status, "culprit").ShouldContain("quarantined");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task One_that_exits_later_is_named_at_the_next_start_and_left_out_after_three()
    {
        Install("ExitsLater", "test.exits-later");
        await CrashAsync();
        await CrashAsync("culprit: Notifier ended without a word while its code ran (version 1.0.0); after 3 times in a row it is quarantined, this was 1");
        await CrashAsync("it is quarantined, this was 2");

        await using var host = _home.Start();
        await host.WaitForAllAsync("culprit is quarantined: Notifier ended without a word while its code ran (version 1.0.0), 3 times in a row", GoodWorks);
        PluginHome.LineOf(await _home.StatusAsync("3 times in a row"), "culprit").ShouldContain("quarantined");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_filter_that_overflows_on_a_post_twice_is_kept_from_that_post_by_the_next_start()
    {
        InstallOverflowing(posts: 1);
        await CrashAsync();
        await CrashAsync("it is quarantined, this was 1");

        await using var host = _home.Start();
        await host.WaitForAllAsync("depths: Notifier ended without a word while it was asked about the post deep/1 (version 1.0.0)", GoodWorks);
        const string Kept = "not asked about deep/1: Notifier ended when it was";
        PluginHome.LineOf(await _home.StatusAsync(Kept), "depths").ShouldContain("active");
        (await HostProcess.RunAsync(_home.FullPath, "plugin", "release", "depths")).Output.ShouldContain("it was kept from deep/1");
        await host.WaitForAsync("test.overflows-on-post is released");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
        (await _home.BoardAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_filter_that_overflows_on_post_after_post_is_left_out_after_three_and_nothing_is_lost()
    {
        InstallOverflowing(posts: 4);
        await CrashAsync();
        await CrashAsync("it is quarantined, this was 1");
        await CrashAsync("it is quarantined, this was 2");

        await using var host = _home.Start();
        await host.WaitForAllAsync("depths is quarantined: Notifier ended without a word while it was asked about the post deep/2 (version 1.0.0), 3 times in a row", GoodWorks);
        PluginHome.LineOf(await _home.StatusAsync("3 times in a row"), "depths").ShouldContain("quarantined");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
        (await _home.BoardAsync()).Count.ShouldBe(7);
    }

    [Fact]
    public async Task One_whose_mere_options_overflow_the_stack_is_named_and_left_out_after_three_starts()
    {
        Install("OverflowsInOptions", "test.overflows-in-options");
        await CrashAsync();
        await SafeModeAsync();
        await CrashAsync();
        await CrashAsync();

        await using var host = _home.Start();
        const string Reason = "while its code ran (version 1.0.0), 3 times in a row";
        await host.WaitForAllAsync(Reason, GoodWorks);
        PluginHome.LineOf(await _home.StatusAsync(Reason), "culprit").ShouldContain("quarantined");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    public void Dispose() => _home.Dispose();

    private void Install(string project, string plugin)
    {
        foreach (var name in (string[])["Good", "GoodFilter", project])
            _home.Install(name);
        _home.Configure([PluginHome.Source("culprit", plugin), PluginHome.Good("good", "good_account")]);
    }

    private void InstallOverflowing(int posts)
    {
        foreach (var name in (string[])["Good", "GoodFilter", "OverflowsOnPost"])
            _home.Install(name);
        _home.Configure(
            [PluginHome.Good("deep", "deep", posts), PluginHome.Good("good", "good_account")], [PluginHome.Source("depths", "test.overflows-on-post")]);
    }

    private async Task CrashAsync(string says = "")
    {
        await using var host = _home.Start();
        await host.ExitAsync();
        host.Output.ShouldContain(says);
        host.Output.ShouldNotContain("everything is on the board");
    }

    private async Task SafeModeAsync()
    {
        await using var host = _home.Start("--safe-mode");
        await host.WaitForAsync("Notifier is ready");
        string[] ids = ["culprit", "good", "words"];
        var status = await _home.StatusAsync(says => says.Split(Disabled).Length > ids.Length);
        foreach (var id in ids)
            PluginHome.LineOf(status, id).ShouldContain(Disabled);
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
        host.Output.ShouldNotContain(GoodWorks);
    }
}
