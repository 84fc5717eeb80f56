using Serilog;

namespace Notifier.Core.Faults;

/// <summary>Names in the log what a task threw that nobody waited for, a plugin's or the host's own.</summary>
internal sealed class UnobservedFaults : IDisposable
{
    private readonly ILogger _log;

    public UnobservedFaults(ILogger log)
    {
        _log = log;
        TaskScheduler.UnobservedTaskException += Note;
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Note;

    /// <summary>Runs on the finalizer's thread, where nothing may be thrown.</summary>
    private void Note(object? sender, UnobservedTaskExceptionEventArgs e)
    {
        foreach (var fault in e.Exception.Flatten().InnerExceptions.Where(fault => fault is not OperationCanceledException))
            _log.Warning(fault, "A task nobody waited for has failed: {Fault:l}", FaultText.Of(fault));
        e.SetObserved();
    }
}
