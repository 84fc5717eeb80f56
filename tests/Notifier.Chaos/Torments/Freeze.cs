namespace Notifier.Chaos.Torments;

/// <summary>SIGSTOP for a while; then it must go on, and end when told to.</summary>
internal sealed class Freeze : ITorment
{
    public string Name => "freeze";

    public string? Missing => OperatingSystem.IsWindows() ? "signals" : null;

    public async Task RunAsync(Subject subject, HostProcess host, Random random, CancellationToken cancellationToken)
    {
        await Task.Delay(random.Next(0, 500), cancellationToken);
        host.Signal(Unix.Stop);
        await Task.Delay(random.Next(200, 2000), cancellationToken);
        host.Signal(Unix.Continue);
        await Task.Delay(random.Next(0, 500), cancellationToken);
        host.Interrupt();
        if (await host.ExitAsync() is not 0 and var exit)
            subject.Findings.Add($"frozen and thawed, it ended with {exit}");
    }
}
