using System.Diagnostics;

namespace Notifier.EndToEnd.Tests.Faults;

/// <summary>Pipes and devices where files are expected.</summary>
public sealed class NoPlainFileTests : IDisposable
{
    private readonly PluginHome _home = new();

    public NoPlainFileTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "mkfifo and /dev/zero");

    [Fact]
    public async Task A_pipe_in_a_plugins_folder_holds_up_neither_the_start_nor_the_end()
    {
        Unix.MakePipe(Path.Combine(_home.Install("Good"), "pipe"));
        _home.Install("GoodFilter");
        _home.Configure([PluginHome.Good("good", "good_account")]);
        await using var host = _home.Start();

        await host.WaitForAllAsync("Notifier is ready", "good_account");
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Config_check_ends_whatever_a_path_leads_to()
    {
        _home.Install("Good");
        _home.Install("GoodFilter");
        Unix.MakePipe(_home["pipe"]);
        _home.Configure(
            [PluginHome.Good("good", "${file:/dev/zero}"), PluginHome.Good("other", "${file:./pipe}")],
            ["""{ "id": "learned", "plugin": "notifier.learn", "with": { "model": "/dev/zero" } }"""]);

        await HostProcess.RunAsync(_home.FullPath, "config", "check");
        var (_, output) = await HostProcess.RunAsync(_home.FullPath, "classify", "안녕");
        output.ShouldContain("/dev/zero is no model: it is empty, or no file at all");
    }

    public void Dispose() => _home.Dispose();
}
