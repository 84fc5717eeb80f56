using System.Diagnostics.CodeAnalysis;

namespace Notifier.Plugins.Feed.Polling;

/// <summary>What may be done with an address, and how much of it may be shown.</summary>
internal static class Address
{
    public static bool IsWeb([NotNullWhen(true)] Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Without query and user: both may hold a secret.</summary>
    public static string Shown(Uri address) => address.IsAbsoluteUri
        ? $"{address.Scheme}://{address.Authority}{address.AbsolutePath}"
        : address.OriginalString;

    /// <summary>Credentials for one address may travel to the other: the same host and port, or its https form.</summary>
    public static bool SharesCredentials(Uri configured, Uri target) =>
        string.Equals(configured.IdnHost, target.IdnHost, StringComparison.OrdinalIgnoreCase)
        && ((configured.Scheme == target.Scheme && configured.Port == target.Port)
            || (configured.IsDefaultPort && target.IsDefaultPort && target.Scheme == Uri.UriSchemeHttps));
}
