using System.Net;
using System.Net.Sockets;
using Notifier.Core.Plugins.Hosting;

namespace Notifier.Core.Tests.Plugins;

public class PluginHttpTests
{
    [Fact]
    public async Task A_redirect_is_left_to_the_plugin()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answered = AnswerAsync(listener, "HTTP/1.1 301 Moved Permanently\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var connections = new PluginHttp();
        using var client = connections.CreateClient();

        using var response = await client.GetAsync(new Uri($"http://{listener.LocalEndpoint}/"), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        await answered;
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        await using var stream = connection.GetStream();
        using var request = new StreamReader(stream, leaveOpen: true);
        while (await request.ReadLineAsync() is { Length: > 0 })
        {
        }

        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
    }
}
