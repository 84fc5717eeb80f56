namespace Notifier.Chaos.Torments;

/// <summary>The board's file loses its end while the host runs; an admin ends it and repairs the board.</summary>
internal sealed class TruncatedBoard : ITorment
{
    public string Name => "truncated";

    public string? Missing => OperatingSystem.IsWindows() ? "an open file that can be cut" : null;

    public async Task RunAsync(Subject subject, HostProcess host, Random random, CancellationToken cancellationToken)
    {
        await Task.Delay(random.Next(0, 800), cancellationToken);
        using (var file = new FileStream(subject.Board, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength(file.Length - file.Length / random.Next(4, 20) / 4096 * 4096);
        await Task.Delay(random.Next(0, 3000), cancellationToken);
        host.Kill();
        await host.ExitAsync();
        await Repair.RunAsync(subject, host, cancellationToken);
    }
}
