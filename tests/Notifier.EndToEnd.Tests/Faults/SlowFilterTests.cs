namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>A filter that is slow once.</summary>
public sealed class SlowFilterTests : IDisposable
{
    private readonly PluginHome _home = new();

    [Fact]
    public async Task One_slow_answer_is_named_holds_up_nobody_and_is_forgiven()
    {
        foreach (var plugin in (string[])["Good", "GoodFilter", "SlowOnce"])
            _home.Install(plugin);
        _home.Configure([PluginHome.Good("slow", "slow"), PluginHome.Good("good", "good_account")], [PluginHome.Source("sleeper", "test.slow-once")]);
        await using var host = _home.Start();

        await host.WaitForAllAsync("sleeper: it has been inside a question since", "good_account");
        PluginHome.LineOf(await _home.StatusAsync("no opinion"), "sleeper").ShouldContain("faulted");
        var status = await _home.StatusAsync(says => PluginHome.LineOf(says, "sleeper").Contains("it came back from the question") || PluginHome.LineOf(says, "sleeper").Contains("active"));
        PluginHome.LineOf(status, "sleeper").ShouldNotContain("quarantined");

        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
        (await _home.BoardAsync()).Count.ShouldBe(6);
    }

    public void Dispose() => _home.Dispose();
}
