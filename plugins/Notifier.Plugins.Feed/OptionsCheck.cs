using Notifier.Plugins.Feed.Polling;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed;

/// <summary>Finds what no server need be asked for.</summary>
internal static class OptionsCheck
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <exception cref="PluginException">An option makes no sense; the message names it, its value and the remedy.</exception>
    public static void Run(FeedOptions options)
    {
        if (!Address.IsWeb(options.Url))
            throw Fault($"\"url\" is \"{options.Url?.OriginalString}\". It must begin with http:// or https://.");
        if (options.Url.UserInfo.Length > 0)
            throw Fault($"\"url\" {Address.Shown(options.Url)} carries a user. Put it into \"user\" and \"password\".");
        if (options.Every < Shortest || options.Every > TimeSpan.FromDays(31))
            throw Fault($"\"every\" is {options.Every}. It must be between a second and 31 days.");
        if (options.User is null && options.Password is not null)
            throw Fault("\"password\" is given without \"user\".");
        foreach (var (name, value) in options.Headers)
        {
            if (value.Reveal().Any(char.IsControl))
                throw Fault($"\"headers\": the value of \"{name}\" holds a control character, perhaps a line break at its end.");
        }
    }

    private static PluginException Fault(string message) => new(PluginFault.Config, message);
}
