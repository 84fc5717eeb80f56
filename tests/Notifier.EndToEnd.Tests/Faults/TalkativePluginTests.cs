using System.Text.Json;
using System.Text.RegularExpressions;

namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>Plugins that say more, or something else, than they should.</summary>
public sealed class TalkativePluginTests : IDisposable
{
    private readonly PluginHome _home = new();

    [Fact]
    public async Task A_log_that_is_flooded_and_forged_stays_short_and_true()
    {
        foreach (var plugin in (string[])["Good", "GoodFilter", "FloodsLog"])
            _home.Install(plugin);
        _home.Configure([PluginHome.Source("talker", "test.floods-log"), PluginHome.Good("good", "good_account")]);
        await using var host = _home.Start();
        await host.WaitForAllAsync("good is read", "forged: the board is lost");
        var status = await _home.StatusAsync("␛[32mfine");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);

        var lines = _home.Log.Split('\n');
        lines.Count(line => line.Contains("[talker] flooding")).ShouldBeInRange(1, 100);
        lines.ShouldAllBe(line => line.Length < 5000);
        lines.Where(line => line.Contains("forged:")).ShouldAllBe(line => line.StartsWith("    2010") || line.Contains("[DBG]") || line.Contains("[INF]"));
        lines.ShouldAllBe(line => line.Length == 0 || line.StartsWith("    ") || Regex.IsMatch(line, @"^20\d\d-\d\d-\d\d .* \[(DBG|INF|WRN|ERR|FTL)\] "));
        foreach (var text in (string[])[_home.Log, status, host.Output])
        {
            text.ShouldNotContain("\e[2J");
            text.ShouldNotContain("\u202E");
        }
    }

    [Fact]
    public async Task What_a_filter_prints_is_in_the_log_and_not_among_the_data()
    {
        foreach (var plugin in (string[])["Good", "GoodFilter", "PrintsToConsole"])
            _home.Install(plugin);
        _home.Configure([], [PluginHome.Source("printer", "test.prints-to-console")]);

        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "classify", "--json", "안녕하세요");

        exit.ShouldBe(0, output);
        using var decision = JsonDocument.Parse(output);
        decision.RootElement.GetProperty("category").GetString().ShouldBe("greeting");
        _home.Log.ShouldContain("[a plugin printed] printed: 안녕하세요");
        _home.Log.ShouldContain("[a plugin printed] printed in pieces");
    }

    public void Dispose() => _home.Dispose();
}
