namespace Notifier.Chaos.Torments;

/// <summary>A page of the board is overwritten while the host runs; an admin ends it and repairs the board.</summary>
internal sealed class OverwrittenPage : ITorment
{
    private const int PageSize = 4096;

    public string Name => "overwritten";

    public string? Missing => OperatingSystem.IsWindows() ? "an open file that can be written to" : null;

    public async Task RunAsync(Subject subject, HostProcess host, Random random, CancellationToken cancellationToken)
    {
        await Task.Delay(random.Next(0, 800), cancellationToken);
        Overwrite(subject.Board, random);
        await Task.Delay(random.Next(0, 3000), cancellationToken);
        host.Kill();
        await host.ExitAsync();
        await Repair.RunAsync(subject, host, cancellationToken);
    }

    private static void Overwrite(string board, Random random)
    {
        using var file = new FileStream(board, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        var pages = (int)(file.Length / PageSize);
        if (pages < 2)
            return;
        var garbage = new byte[PageSize];
        random.NextBytes(garbage);
        file.Position = random.Next(1, pages) * (long)PageSize;
        file.Write(garbage);
    }
}
