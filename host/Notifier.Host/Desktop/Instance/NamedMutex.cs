using System.Runtime.Versioning;

namespace Notifier.Host.Desktop.Instance;

/// <summary>A mutex of the user's Windows session. Its existence is the lock: it is never owned, so no thread matters.</summary>
[SupportedOSPlatform("windows")]
internal sealed class NamedMutex(string name) : IInstanceLock
{
    private Mutex? _held;

    private string Name => $@"Local\{name}";

    public bool TryTake()
    {
        var mutex = new Mutex(initiallyOwned: false, Name, out var first);
        if (first)
            _held = mutex;
        else
            mutex.Dispose();
        return first;
    }

    public bool IsHeld()
    {
        var isThere = Mutex.TryOpenExisting(Name, out var mutex);
        mutex?.Dispose();
        return isThere;
    }

    public void Dispose() => _held?.Dispose();
}
