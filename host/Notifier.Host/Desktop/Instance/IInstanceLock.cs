namespace Notifier.Host.Desktop.Instance;

/// <summary>Something only one process at a time can hold; the system takes it back when the process ends, however it ends.</summary>
internal interface IInstanceLock : IDisposable
{
    /// <returns>This process holds it now.</returns>
    bool TryTake();

    /// <returns>A process holds it now.</returns>
    bool IsHeld();
}
