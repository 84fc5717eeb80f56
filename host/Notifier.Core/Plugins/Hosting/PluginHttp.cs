using System.Net;

namespace Notifier.Core.Plugins.Hosting;

/// <summary>
/// The connections all plugins share. Each gets a client of its own on top, so that headers one plugin sets, such as its
/// credentials, never reach another's server.
/// </summary>
internal sealed class PluginHttp : IDisposable
{
    private const string UserAgent = "Notifier/0.1";

    private readonly SocketsHttpHandler _connections = new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        AllowAutoRedirect = false,
    };

    public HttpClient CreateClient()
    {
        var client = new HttpClient(_connections, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(100) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        return client;
    }

    public void Dispose() => _connections.Dispose();
}
