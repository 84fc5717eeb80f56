using System.Globalization;

namespace Notifier.Chaos.Torments;

/// <summary>The wall clock jumps days forth or back while it runs.</summary>
internal sealed class ClockJump : ITorment
{
    private static readonly string? Library =
        Directory.Exists("/usr/lib") ? Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 }).FirstOrDefault() : null;

    public string Name => "clock";

    public string? Missing => Library is null ? "the package faketime" : null;

    public async Task RunAsync(Subject subject, HostProcess host, Random random, CancellationToken cancellationToken)
    {
        host.Interrupt();
        await host.ExitAsync();
        var clock = Path.Combine(subject.Home, "clock");
        await File.WriteAllTextAsync(clock, "+0d", cancellationToken);
        var environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = Library!,
            ["FAKETIME_TIMESTAMP_FILE"] = clock,
            ["FAKETIME_NO_CACHE"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        };
        await using var jumping = await subject.StartAsync(environment);
        for (var jump = 0; jump < 3; jump++)
        {
            await Task.Delay(random.Next(200, 800), cancellationToken);
            await File.WriteAllTextAsync(clock, string.Create(CultureInfo.InvariantCulture, $"{random.Next(-400, 400):+0;-0}d"), cancellationToken);
        }
        await Task.Delay(random.Next(200, 800), cancellationToken);
        if (random.Next(2) == 0)
            jumping.Kill();
        else
            jumping.Interrupt();
        await jumping.ExitAsync();
    }
}
