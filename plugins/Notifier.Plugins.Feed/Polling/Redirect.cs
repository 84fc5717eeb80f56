using System.Net;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Polling;

/// <summary>Where a server sends us instead.</summary>
/// <param name="Target">An http or https address.</param>
/// <param name="ForGood">The old address need not be asked again.</param>
internal sealed record Redirect(Uri Target, bool ForGood)
{
    /// <returns>Null when the answer is no redirect.</returns>
    /// <exception cref="PluginException">It names no usable target.</exception>
    public static Redirect? Of(HttpResponseMessage response, Uri asked)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        if (response.Headers.Location is not { } location || !Uri.TryCreate(asked, location, out var target) || !Address.IsWeb(target))
        {
            throw new PluginException(PluginFault.Transient,
                $"{Address.Shown(asked)} answers {(int)response.StatusCode} with no http address to go to.");
        }

        return new Redirect(target, response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect);
    }
}
