namespace Notifier.Sdk.Testing;

/// <summary>What a plugin throws, for tests of how it fails.</summary>
public static class PluginFaults
{
    private const int MostItems = 100_000;

    /// <summary>Reads from a source until it throws.</summary>
    /// <exception cref="ConformanceException">It ended, or went on for 100,000 items, without a <see cref="PluginException"/>; or threw something else.</exception>
    public static async Task<PluginException> OfAsync(IChannelSource source, SourceContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(context);
        var items = 0;
        return await OfAsync(async () =>
        {
            await foreach (var _ in source.ReadAsync(context, cancellationToken).WithCancellation(cancellationToken))
            {
                if (++items == MostItems)
                    return;
            }
        });
    }

    /// <summary>Does something that is to fail.</summary>
    /// <exception cref="ConformanceException">It did not, or threw something else.</exception>
    public static async Task<PluginException> OfAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            await work();
        }
        catch (PluginException fault)
        {
            return fault;
        }
        catch (Exception thrown)
        {
            throw new ConformanceException($"It threw {thrown.GetType().Name} in place of a PluginException: {thrown.Message}", thrown);
        }
        throw new ConformanceException("It did not fail.");
    }
}
