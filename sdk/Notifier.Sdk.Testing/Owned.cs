namespace Notifier.Sdk.Testing;

/// <summary>Disposes a plugin as the host does.</summary>
internal sealed class Owned(object plugin) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (plugin is IAsyncDisposable asyncDisposable)
            await asyncDisposable.DisposeAsync();
        else if (plugin is IDisposable disposable)
            disposable.Dispose();
    }
}
