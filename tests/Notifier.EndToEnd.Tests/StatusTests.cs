namespace Notifier.EndToEnd.Tests;

/// <summary>What <c>notifier status</c> and a second start say of a notifier that runs, hangs or was killed.</summary>
public sealed class StatusTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    [Fact]
    public async Task One_that_is_stopped_does_not_answer()
    {
        await using var host = await StartAsync();
        host.Stop();

        var status = await UntilItSaysAsync("does not answer since ");

        status.ShouldContain($"(process {host.Id})");
        var (exit, output) = await HostProcess.RunAsync(_home.FullPath);
        exit.ShouldBe(1);
        output.ShouldContain("does not answer since ");
    }

    [Fact]
    public async Task A_second_start_beside_one_that_has_just_been_stopped_does_not_say_that_it_shows_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "stops a process by a signal");
        await using var host = await StartAsync();
        host.Stop();

        var (exit, output) = await HostProcess.RunAsync(_home.FullPath);

        exit.ShouldBe(1);
        output.ShouldContain("does not answer");
        output.ShouldContain($"(process {host.Id})");
        output.ShouldNotContain("shows itself");
    }

    [Fact]
    public async Task One_that_was_killed_ended_without_saying_so_whoever_has_its_process_id_now()
    {
        await using var host = await StartAsync();
        host.Kill();
        await host.ExitAsync();
        var report = await File.ReadAllTextAsync(_home["status.json"], TestContext.Current.CancellationToken);
        _home.Write("status.json", report.Replace($"\"processId\": {host.Id}", $"\"processId\": {Environment.ProcessId}", StringComparison.Ordinal));

        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "status");

        exit.ShouldBe(1);
        output.ShouldContain($"not running: it ended without saying so at ");
        await using var next = HostProcess.Start(_home.FullPath, "--desktop", "terminal");
        await next.WaitForAsync("The notifier before this one ended without saying so at ");
    }

    [Fact]
    public async Task A_second_start_for_somebody_else_says_for_whom_the_first_runs()
    {
        await using var host = await StartAsync();

        var (exit, output) = await HostProcess.RunAsync(_home.FullPath, "--as", "lee.sy");

        exit.ShouldBe(1);
        output.ShouldContain("not for lee.sy; to change that, end that one first");
        (await HostProcess.RunAsync(_home.FullPath, "status")).Exit.ShouldBe(0);
    }

    public void Dispose() => _home.Dispose();

    private async Task<HostProcess> StartAsync()
    {
        var host = HostProcess.Start(_home.FullPath, "--desktop", "terminal");
        await host.WaitForAsync("Notifier is ready");
        await UntilItSaysAsync("running since ");
        return host;
    }

    private async Task<string> UntilItSaysAsync(string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (true)
        {
            var (_, status) = await HostProcess.RunAsync(_home.FullPath, "status");
            if (status.Contains(text, StringComparison.Ordinal))
                return status;
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
