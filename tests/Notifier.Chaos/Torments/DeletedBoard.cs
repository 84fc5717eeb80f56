namespace Notifier.Chaos.Torments;

/// <summary>The board's file is deleted while the host runs: it must say so, and put the board back.</summary>
internal sealed class DeletedBoard : ITorment
{
    public string Name => "deleted";

    public string? Missing => OperatingSystem.IsWindows() ? "an open file that can be deleted" : null;

    public async Task RunAsync(Subject subject, HostProcess host, Random random, CancellationToken cancellationToken)
    {
        await Task.Delay(random.Next(0, 800), cancellationToken);
        foreach (var ending in (string[])["", "-wal", "-shm"])
            File.Delete(subject.Board + ending);
        for (var waited = 0; waited < 100 && !File.Exists(subject.Board); waited++)
            await Task.Delay(200, cancellationToken);
        if (!File.Exists(subject.Board))
            subject.Findings.Add("20 s after the board's file was deleted it had not been put back");
        await Task.Delay(random.Next(500, 1500), cancellationToken);
        host.Interrupt();
        await host.ExitAsync();
    }
}
