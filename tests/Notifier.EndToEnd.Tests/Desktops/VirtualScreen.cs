using System.Diagnostics;

namespace Notifier.EndToEnd.Tests.Desktops;

/// <summary>An X display that nobody sees, on a number that was free.</summary>
internal sealed class VirtualScreen : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _server;
    private readonly Command _command;

    private VirtualScreen(Process server, string display)
    {
        (_server, Display) = (server, display);
        _command = new Command(new Dictionary<string, string> { ["DISPLAY"] = display });
    }

    /// <summary>Such as <c>:1</c>.</summary>
    public string Display { get; }

    public static async Task<VirtualScreen> OpenAsync()
    {
        Tool.Need("Xvfb", "import", "xdotool");
        var (server, number) = await new Command(new Dictionary<string, string>())
            .StartAsync("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp");
        return new VirtualScreen(server, $":{number}");
    }

    /// <summary>The screen as PNG, without the pointer and without the time it was taken.</summary>
    public Task<byte[]> CaptureAsync() =>
        _command.ReadAsync("import", "-window", "root", "-define", "png:exclude-chunk=date,time", "png:-");

    /// <summary>Moves the mouse, clicks and types, as xdotool understands it; returns what it prints.</summary>
    public Task<string> DoAsync(params string[] command) => _command.RunAsync("xdotool", command);

    /// <summary>Does something that changes the screen, and waits until the change has come to rest.</summary>
    /// <returns>The screen after it.</returns>
    public async Task<byte[]> ChangeAsync(Func<Task> act)
    {
        using var limit = new CancellationTokenSource(Patience);
        var before = await CaptureAsync();
        await act();
        return await AwaitChangeAsync(before, int.MaxValue, limit.Token) ?? before;
    }

    /// <summary>As <see cref="ChangeAsync"/>, for a click or key that a window which is just being drawn may miss: it is repeated.</summary>
    public async Task<byte[]> InsistAsync(Func<Task> act)
    {
        using var limit = new CancellationTokenSource(Patience);
        var before = await CaptureAsync();
        while (true)
        {
            await act();
            if (await AwaitChangeAsync(before, looks: 20, limit.Token) is { } after)
                return after;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _server.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private async Task<byte[]?> AwaitChangeAsync(byte[] before, int looks, CancellationToken cancellationToken)
    {
        for (var look = 0; look < looks; look++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var after = await CaptureAsync();
            if (!after.AsSpan().SequenceEqual(before))
                return await SettleAsync(after, cancellationToken);
        }
        return null;
    }

    private async Task<byte[]> SettleAsync(byte[] latest, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = await CaptureAsync();
            if (next.AsSpan().SequenceEqual(latest))
                return latest;
            latest = next;
        }
    }
}
