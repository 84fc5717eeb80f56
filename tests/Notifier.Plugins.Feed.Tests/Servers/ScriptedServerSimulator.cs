using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Notifier.Plugins.Feed.Tests.Servers;

/// <summary>Simulates servers that misbehave on cue, which a real one cannot be asked to: each request gets the next scripted answer.</summary>
internal sealed class ScriptedServerSimulator : IAsyncDisposable
{
    private readonly Queue<RequestDelegate> _answers = new();
    private readonly WebApplication _application;

    private ScriptedServerSimulator()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(context =>
        {
            Requests.Add(context.Request.Path + context.Request.QueryString, context.Request.Headers);
            return _answers.Count > 1 ? _answers.Dequeue()(context) : _answers.Peek()(context);
        });
    }

    public RequestLog Requests { get; } = new();

    public Uri Url(string path = "feed", string host = "127.0.0.1") => new($"http://{host}:{new Uri(_application.Urls.Single()).Port}/{path}");

    public static async Task<ScriptedServerSimulator> StartAsync()
    {
        var server = new ScriptedServerSimulator();
        await server._application.StartAsync();
        return server;
    }

    /// <summary>The last answer given is repeated.</summary>
    public ScriptedServerSimulator Then(RequestDelegate answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public ScriptedServerSimulator Then(int status, string body = "", params (string Name, string Value)[] headers) => Then(context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return status == 304 ? Task.CompletedTask : context.Response.WriteAsync(body);
    });

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
