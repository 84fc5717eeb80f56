namespace Notifier.Chaos.Torments;

/// <summary>kill -9 at a random moment.</summary>
internal sealed class Kill : ITorment
{
    public string Name => "kill";

    public string? Missing => null;

    public async Task RunAsync(Subject subject, HostProcess host, Random random, CancellationToken cancellationToken)
    {
        await Task.Delay(random.Next(0, 1500), cancellationToken);
        host.Kill();
        await host.ExitAsync();
    }
}
