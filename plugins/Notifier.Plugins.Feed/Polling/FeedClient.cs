using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Polling;

/// <summary>Asks a server for a feed, following its redirects one by one to learn which of them are for good.</summary>
internal sealed class FeedClient(FeedOptions options, IPluginHost host)
{
    private const int MostRedirects = 10;

    /// <summary>For the whole exchange: a server that drips must not hold the poll for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="PluginException">There is no usable answer.</exception>
    public async Task<FeedAnswer> GetAsync(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, validators, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PluginException(PluginFault.Transient,
                $"{Address.Shown(address)} did not answer in full within {Patience.TotalSeconds:0} seconds.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw new PluginException(PluginFault.Transient, $"{Address.Shown(address)} cannot be read: {e.Message}", e);
        }
    }

    private async Task<FeedAnswer> FollowAsync(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        var target = address;
        Uri? movedTo = null;
        var forGood = true;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = FeedRequest.Create(options, target, validators);
            using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (Redirect.Of(response, target) is not { } redirect)
                return await AnswerAsync(response, movedTo, cancellationToken);

            forGood &= redirect.ForGood;
            target = redirect.Target;
            movedTo = forGood ? target : movedTo;
        }

        throw new PluginException(PluginFault.Transient,
            $"{Address.Shown(address)} redirects more than {MostRedirects} times, at last to {Address.Shown(target)}. Give the feed's final address as \"url\".");
    }

    private async Task<FeedAnswer> AnswerAsync(HttpResponseMessage response, Uri? movedTo, CancellationToken cancellationToken)
    {
        var address = response.RequestMessage!.RequestUri!;
        StatusFault.ThrowFor(response, address, host.Time.GetUtcNow());
        var answer = new FeedAnswer
        {
            Address = address,
            MovedTo = movedTo,
            Validators = new Validators(Header(response.Headers.NonValidated, "ETag"), Header(response.Content.Headers.NonValidated, "Last-Modified")),
            Patience = PollInterval.Asked(response, host.Time.GetUtcNow()),
            Charset = response.Content.Headers.ContentType?.CharSet,
        };
        return response.StatusCode == System.Net.HttpStatusCode.NotModified
            ? answer
            : answer with { Body = await BoundedBody.ReadAsync(response, cancellationToken) };
    }

    private static string? Header(System.Net.Http.Headers.HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.ToString() : null;
}
