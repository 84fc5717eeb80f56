using System.Text.RegularExpressions;

namespace Notifier.Plugins.Feed.Memory;

/// <summary>Brings addresses that mean the same to one form, for comparison; never to be opened.</summary>
internal static partial class Links
{
    /// <summary>The scheme may flip when a site gets its certificate; it tells no two items apart.</summary>
    public static string Guid(string guid) => Scheme().Replace(guid.Trim(), "https://");

    /// <summary>https, host in lower case, without default port and campaign parameters. The fragment stays: it names a comment.</summary>
    public static string Link(Uri link)
    {
        var query = string.Join('&', link.Query.TrimStart('?').Split('&').Where(parameter => parameter.Length > 0 && !Campaign().IsMatch(parameter)));
        var host = link.IsDefaultPort ? link.IdnHost : $"{link.IdnHost}:{link.Port}";
        return $"https://{host.ToLowerInvariant()}{link.AbsolutePath}{(query.Length > 0 ? "?" : "")}{query}{link.Fragment}";
    }

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex("^(?:utm_[a-z]+|fbclid|gclid)=", RegexOptions.IgnoreCase)]
    private static partial Regex Campaign();
}
