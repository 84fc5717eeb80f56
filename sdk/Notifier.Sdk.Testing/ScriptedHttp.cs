using System.Net;
using System.Text;

namespace Notifier.Sdk.Testing;

/// <summary>Answers a plugin's requests one after the other, as a test has written down, and keeps what was asked.</summary>
/// <remarks>Give it to <see cref="FakePluginHost(HttpMessageHandler)"/>. Members may be called from any thread.</remarks>
public sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();
    private readonly List<ScriptedRequest> _requests = [];

    /// <summary>Everything asked so far, in order; a copy.</summary>
    public IReadOnlyList<ScriptedRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>The next request that has no answer yet gets this one.</summary>
    /// <param name="body">UTF-8.</param>
    /// <param name="status">The status.</param>
    /// <param name="contentType">Such as <c>application/json</c>.</param>
    /// <param name="headers">Further headers of the answer.</param>
    /// <returns>This, to go on with the next.</returns>
    public ScriptedHttp Answer(
        string body, HttpStatusCode status = HttpStatusCode.OK, string contentType = "application/json", params IReadOnlyList<(string Name, string Value)> headers)
    {
        return Answer(() =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, contentType) };
            foreach (var (name, value) in headers)
            {
                if (!answer.Headers.TryAddWithoutValidation(name, value))
                    answer.Content.Headers.TryAddWithoutValidation(name, value);
            }
            return answer;
        });
    }

    /// <summary>The next request that has no answer yet fails like this, such as by an <see cref="HttpRequestException"/>.</summary>
    /// <returns>This, to go on with the next.</returns>
    public ScriptedHttp Fail(Exception fault) => Answer(() => throw fault);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Func<HttpResponseMessage>? answer;
        lock (_gate)
        {
            _requests.Add(new ScriptedRequest(request.Method.Method, request.RequestUri, headers, body));
            _answers.TryDequeue(out answer);
        }
        return answer?.Invoke() ?? throw new HttpRequestException($"{request.Method} {request.RequestUri} has no answer: the test wrote none down for the request after the {Requests.Count - 1} before it");
    }

    private ScriptedHttp Answer(Func<HttpResponseMessage> answer)
    {
        lock (_gate)
            _answers.Enqueue(answer);
        return this;
    }
}

/// <summary>What a plugin asked.</summary>
/// <param name="Method">Such as <c>GET</c>.</param>
/// <param name="Address">Whom.</param>
/// <param name="Headers">By name, without case; several values of one are joined by commas.</param>
/// <param name="Body">Empty when there was none.</param>
public sealed record ScriptedRequest(string Method, Uri? Address, IReadOnlyDictionary<string, string> Headers, string Body);
