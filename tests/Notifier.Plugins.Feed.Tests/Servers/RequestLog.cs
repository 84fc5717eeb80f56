using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Notifier.Plugins.Feed.Tests.Servers;

internal sealed class RequestLog
{
    private readonly ConcurrentQueue<(string Target, Dictionary<string, string> Headers)> _requests = new();

    public int Count => _requests.Count;

    public string LastTarget => _requests.Last().Target;

    public void Add(string target, IHeaderDictionary headers) =>
        _requests.Enqueue((target, headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));

    /// <summary>A header of the last request, or null.</summary>
    public string? Last(string header) => _requests.Last().Headers.GetValueOrDefault(header);
}
