using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Notifier.Tests.Servers;

/// <summary>A real nginx on a free loopback port, serving files of a temporary folder.</summary>
public sealed class NginxServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notifier-nginx-").FullName;
    private Process? _process;
    private int _port;

    public Uri Url(string path) => new($"http://127.0.0.1:{_port}/{path}");

    public Uri Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    public Uri Write(string path, byte[] content)
    {
        Tool.Need("nginx");
        var file = Path.Combine(_folder, "www", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return Url(path);
    }

    public async ValueTask InitializeAsync()
    {
        if (!Tool.IsThere("nginx"))
            return;
        for (var attempt = 1; !await TryStartAsync(); attempt++)
            attempt.ShouldBeLessThan(10, "nginx does not start");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            _process.Kill();
        if (_process is not null)
            await _process.WaitForExitAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>False when another process took the port first. nginx listens before it says which event method it uses.</summary>
    private async Task<bool> TryStartAsync()
    {
        _port = FreePort();
        Directory.CreateDirectory(Path.Combine(_folder, "www"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "users"), "kim:{PLAIN}비밀\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "nginx.conf"), NginxConfiguration.For(_folder, _port));
        _process = Process.Start(new ProcessStartInfo("nginx", ["-c", Path.Combine(_folder, "nginx.conf"), "-e", "stderr"]) { RedirectStandardError = true, UseShellExecute = false })!;
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("using the \""))
            {
                _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return true;
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
