namespace Notifier.Core.Faults;

/// <summary>A plugin holds the thread it was started on. Another start would cost another thread, so it has to come back first.</summary>
/// <param name="message">Where it is held.</param>
/// <param name="comesBack">Completes, and does not fail, when the plugin gives the thread back after all.</param>
internal sealed class HeldThreadException(string message, Task comesBack) : TimeoutException(message)
{
    public Task ComesBack => comesBack;
}
