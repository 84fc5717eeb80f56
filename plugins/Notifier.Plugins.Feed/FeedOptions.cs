using System.ComponentModel;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed;

/// <summary>What plugins.json says of a feed.</summary>
public sealed class FeedOptions
{
    /// <summary>The feed's address.</summary>
    [Description("The feed's address, http or https: RSS, Atom or JSON Feed.")]
    public required Uri Url { get; set; }

    /// <summary>How often the feed is asked for.</summary>
    [Description("How often to ask, at least a second. The feed may demand longer (ttl, Cache-Control max-age, Retry-After), up to a day.")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The company's own authors.</summary>
    [Description("Authors who speak for the company, as the feed names them: their posts are no questions. Case does not matter.")]
    public List<string> OwnAuthors { get; set; } = [];

    /// <summary>The user of a feed behind Basic authentication, or null.</summary>
    [Description("User name, when the feed asks for one (HTTP Basic).")]
    public string? User { get; set; }

    /// <summary>The password that goes with <see cref="User"/>.</summary>
    [Description("Password of that user, such as ${cred:notifier/blog}.")]
    public Secret? Password { get; set; }

    /// <summary>Further request headers.</summary>
    [Description("Further request headers, such as \"X-Api-Key\": \"${cred:notifier/forum}\". Like the password, they are sent to the host of url alone.")]
    public Dictionary<string, Secret> Headers { get; set; } = [];
}
