using System.Diagnostics;

namespace Notifier.EndToEnd.Tests.Desktops;

/// <summary>A session bus with an unlocked GNOME keyring of its own.</summary>
internal sealed class KeyringSession : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly Process _bus;

    private KeyringSession(TemporaryFolder folder, Process bus, Dictionary<string, string> environment)
    {
        (_folder, _bus, Environment) = (folder, bus, environment);
    }

    /// <summary>What a program needs to find this session.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public static async Task<KeyringSession> OpenAsync()
    {
        Tool.Need("secret-tool", "gnome-keyring-daemon", "dbus-daemon");
        var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["HOME"] = folder.FullPath, ["XDG_RUNTIME_DIR"] = folder.FullPath };
        var (bus, address) = await new Command(environment).StartAsync("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1");
        environment["DBUS_SESSION_BUS_ADDRESS"] = address;

        // The keyring goes into the background, and ends with its bus.
        await new Command(environment).RunAsync("sh", "-c", "printf password | gnome-keyring-daemon --unlock --components=secrets");
        return new KeyringSession(folder, bus, environment);
    }

    /// <summary>Stores a secret as a person would.</summary>
    public Task StoreAsync(string name, string secret) =>
        new Command(Environment).RunAsync("sh", "-c", "printf %s \"$1\" | secret-tool store --label=Notifier notifier \"$0\"", name, secret);

    public async ValueTask DisposeAsync()
    {
        _bus.Kill();
        await _bus.WaitForExitAsync();
        _bus.Dispose();
        _folder.Dispose();
    }
}
