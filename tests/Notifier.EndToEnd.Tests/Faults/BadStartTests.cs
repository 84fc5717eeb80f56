namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>The program starts on a plugins.json with faults.</summary>
public sealed class BadStartTests : IDisposable
{
    private readonly PluginHome _home = new();

    public BadStartTests()
    {
        _home.Install("Good");
        _home.Install("GoodFilter");
    }

    [Theory]
    [InlineData("""{ "version": 1, "sauces": [] }""")]
    [InlineData(null)]
    public async Task A_bad_rollout_silences_nobody_the_last_good_plan_is_in_force_until_the_file_is_mended(string? bad)
    {
        _home.Configure([PluginHome.Good("good", "good_account")]);
        await RunOnceAsync("good_account");

        if (bad is null)
            File.Delete(_home["plugins.json"]);
        else
            _home.Write("plugins.json", bad);
        await using var host = _home.Start("--config", _home["plugins.json"]);
        await host.WaitForAsync("its last version without any");
        await host.WaitForAsync("Notifier is ready; sources: 1");
        await _home.StatusAsync("not in force: ", "test.good");

        _home.Configure([PluginHome.Good("good", "good_account"), PluginHome.Good("second", "second_account")]);
        await host.WaitForAsync("second_account");
        (await _home.StatusAsync("second")).ShouldNotContain("not in force");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_last_good_plan_the_faults_are_named_and_it_ends()
    {
        _home.Write("plugins.json", "{");
        await using var host = _home.Start();

        (await host.ExitAsync()).ShouldBe(1);
        host.Output.ShouldContain("error NC");
    }

    public void Dispose() => _home.Dispose();

    private async Task RunOnceAsync(string until)
    {
        await using var host = _home.Start("--config", _home["plugins.json"]);
        await host.WaitForAsync(until);
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }
}
