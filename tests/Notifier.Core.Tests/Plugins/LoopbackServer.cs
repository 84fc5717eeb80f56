using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Notifier.Core.Tests.Plugins;

/// <summary>A real HTTP server on the loopback interface.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _seen = new();

    public LoopbackServer(Action<HttpListenerContext> answer)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = ServeAsync(answer);
    }

    public Uri Address { get; }

    /// <summary>Of each request: user agent, authorization and cookie.</summary>
    public IReadOnlyList<string> Seen => [.. _seen];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync(Action<HttpListenerContext> answer)
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var headers = context.Request.Headers;
            _seen.Enqueue($"{headers["User-Agent"]} {headers["Authorization"]} {headers["Cookie"]}".TrimEnd());
            answer(context);
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
