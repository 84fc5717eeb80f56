using System.Net;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Polling;

/// <summary>What a refusal means to the host.</summary>
internal static class StatusFault
{
    /// <exception cref="PluginException">The status is neither a success nor "not modified".</exception>
    public static void ThrowFor(HttpResponseMessage response, Uri address, DateTimeOffset now)
    {
        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotModified)
            return;

        var retryAfter = PollInterval.RetryAfter(response, now);
        var (fault, remedy) = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => (PluginFault.RateLimited, "It is asked too often: raise \"every\" if this stays."),
            HttpStatusCode.ServiceUnavailable when retryAfter is not null => (PluginFault.RateLimited, "It asks for patience."),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired =>
                (PluginFault.Auth, "Check \"user\", \"password\" and \"headers\"."),
            HttpStatusCode.Gone => (PluginFault.Config, "The feed is gone for good, it says: remove the source or give it another \"url\"."),
            HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or >= HttpStatusCode.InternalServerError => (PluginFault.Transient, "It may pass."),
            _ => (PluginFault.Config, "Check \"url\"."),
        };
        throw new PluginException(fault, $"{Address.Shown(address)} answers {(int)response.StatusCode} {response.ReasonPhrase}. {remedy}")
        {
            RetryAfter = fault == PluginFault.RateLimited ? retryAfter : null,
        };
    }
}
