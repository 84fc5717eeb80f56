using Serilog;

namespace Notifier.Core.Faults;

/// <summary>Leaves the next run word of an exception that nobody caught.</summary>
/// <param name="folder">Where the report is kept.</param>
/// <param name="redact">Takes the secrets out of it.</param>
/// <param name="time">When it happened.</param>
/// <param name="log">Where it is said too.</param>
internal sealed class CrashRecorder(string folder, Func<string, string> redact, TimeProvider time, ILogger log) : IDisposable
{
    private string Recorded => Path.Combine(folder, "crash.txt");

    /// <summary>Where a report stays for people once the host has acted on it.</summary>
    private string Handled => Path.Combine(folder, "crash-handled.txt");

    /// <summary>From now on, an exception nobody catches is recorded.</summary>
    public void Install() => AppDomain.CurrentDomain.UnhandledException += OnUnhandled;

    /// <summary>Reads the report of the run before, once; null when that run did not crash.</summary>
    public CrashReport? Take()
    {
        try
        {
            if (!File.Exists(Recorded))
                return null;
            var report = CrashReport.Parse(File.ReadAllText(Recorded));
            File.Move(Recorded, Handled, overwrite: true);
            return report;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.Warning("{Path} cannot be read: {Fault}", Recorded, FaultText.Of(fault));
            return null;
        }
    }

    public void Record(Exception exception)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Recorded, redact(CrashReport.Of(exception, time.GetUtcNow()).ToString()));
    }

    public void Dispose() => AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs e)
    {
        if (e.ExceptionObject is not Exception exception)
            return;
        try
        {
            Record(exception);
            log.Fatal(exception, "Notifier ends: an exception nobody caught");
        }
        catch (Exception second) when (second is IOException or UnauthorizedAccessException)
        {
            log.Fatal(exception, "Notifier ends, and its crash report cannot be written: {Fault}", second.Message);
        }
    }
}
