using System.Net.Http.Headers;
using System.Text;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Polling;

/// <summary>Writes the request for a feed.</summary>
internal static class FeedRequest
{
    private const string Formats =
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    public static HttpRequestMessage Create(FeedOptions options, Uri target, Validators validators)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, target);
        if (Address.SharesCredentials(options.Url, target))
            AddCredentials(request.Headers, options);
        if (request.Headers.Accept.Count == 0)
            request.Headers.TryAddWithoutValidation("Accept", Formats);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (validators.ETag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", validators.ETag);
        if (validators.LastModified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", validators.LastModified);
        return request;
    }

    private static void AddCredentials(HttpRequestHeaders headers, FeedOptions options)
    {
        if (options.User is { } user)
        {
            var pair = Encoding.UTF8.GetBytes($"{user}:{options.Password?.Reveal()}");
            headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        }

        foreach (var (name, value) in options.Headers)
        {
            if (!headers.TryAddWithoutValidation(name, value.Reveal()))
                throw new PluginException(PluginFault.Config, $"\"headers\": \"{name}\" cannot be sent as a request header. Correct its name.");
        }
    }
}
