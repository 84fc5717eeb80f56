using System.Diagnostics;
using System.Text.Json;

namespace Notifier.EndToEnd.Tests.Desktops;

/// <summary>A Linux session: a screen, a session bus, and dunst as notification daemon, which the bus starts.</summary>
internal sealed class DunstDesktop : IAsyncDisposable
{
    private const string Service = "org.freedesktop.Notifications";

    private readonly TemporaryFolder _folder;
    private readonly Process _bus;
    private readonly Command _command;

    private DunstDesktop(TemporaryFolder folder, VirtualScreen screen, Process bus, Dictionary<string, string> environment)
    {
        (_folder, Screen, _bus, Environment) = (folder, screen, bus, environment);
        _command = new Command(environment);
    }

    /// <summary>What a program needs to find this session.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public VirtualScreen Screen { get; }

    public static async Task<DunstDesktop> OpenAsync()
    {
        Tool.Need("dunst", "dunstctl", "notify-send", "dbus-daemon", "dbus-send");
        var folder = new TemporaryFolder();
        WriteSettings(folder);
        var screen = await VirtualScreen.OpenAsync();
        var environment = new Dictionary<string, string>
        {
            ["DISPLAY"] = screen.Display,
            ["XDG_CONFIG_HOME"] = folder.FullPath,
            ["XDG_RUNTIME_DIR"] = folder.FullPath,
        };
        var (bus, address) = await new Command(environment).StartAsync("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1");
        environment["DBUS_SESSION_BUS_ADDRESS"] = address;
        var desktop = new DunstDesktop(folder, screen, bus, environment);
        await desktop.CallAsync(Service, "/org/freedesktop/Notifications", $"{Service}.GetServerInformation");
        return desktop;
    }

    /// <summary>Presses the button with this label on the notification shown.</summary>
    public async Task PressAsync(string label)
    {
        _folder.Write("choice", $"#{label} (");
        await _command.RunAsync("dunstctl", "context");
    }

    /// <summary>Dismisses what is on the screen and tells what it said, the newest first.</summary>
    public async Task<IReadOnlyList<(string Summary, string Body)>> ReadAwayAsync()
    {
        await _command.RunAsync("dunstctl", "close-all");
        using var history = JsonDocument.Parse(await _command.RunAsync("dunstctl", "history"));
        return
        [
            .. history.RootElement.GetProperty("data")[0].EnumerateArray().Select(shown => (Text(shown, "summary"), Text(shown, "body"))),
        ];
    }

    public async Task<int> CountShownAsync() => int.Parse(await _command.RunAsync("dunstctl", "count", "displayed"));

    /// <summary>Waits until a notification is on the screen.</summary>
    public async Task UntilShownAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await CountShownAsync() == 0)
            limit.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Calls a method on the session bus; throws <see cref="InvalidOperationException"/> when nobody answers.</summary>
    public Task<string> CallAsync(string destination, string path, string method, params string[] arguments) =>
        _command.RunAsync("dbus-send", ["--session", "--print-reply=literal", $"--dest={destination}", path, method, .. arguments]);

    /// <summary>Starts another program of the session, which the caller ends.</summary>
    public Process Start(string program) => _command.StartSilent(program);

    /// <summary>Makes dunst stop answering, as it does by itself when it is flooded.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>Ends the session's bus, and with it the daemon.</summary>
    public async Task EndBusAsync()
    {
        _bus.Kill();
        await _bus.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // Losing the bus ends dunst, unless it is still frozen.
        if (!_bus.HasExited)
            await SignalAsync("CONT");
        await EndBusAsync();
        _bus.Dispose();
        await Screen.DisposeAsync();
        _folder.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        const string Bus = "org.freedesktop.DBus";
        var reply = await CallAsync(Bus, "/org/freedesktop/DBus", $"{Bus}.GetConnectionUnixProcessID", $"string:{Service}");
        await _command.RunAsync("kill", $"-{signal}", reply.Trim().Split(' ')[^1]);
    }

    /// <summary>dunst offers a notification's buttons through a menu program; this one chooses the line the test asked for.</summary>
    private static void WriteSettings(TemporaryFolder folder)
    {
        folder.Write("choose", $"exec grep -m1 -F -f '{folder["choice"]}'\n");
        folder.Write("dunst/dunstrc", $"""
            [global]
                dmenu = /bin/sh {folder["choose"]}
                font = NanumGothic 12
                width = 500
                height = 300
                markup = full
                notification_limit = 20
            """);
    }

    private static string Text(JsonElement notification, string member) => notification.GetProperty(member).GetProperty("data").GetString()!;
}
