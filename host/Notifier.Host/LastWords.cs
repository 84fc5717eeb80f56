using System.Globalization;
using Notifier.Core.Board;
using Notifier.Core.Faults;
using Notifier.Host.Logging;

namespace Notifier.Host;

/// <summary>What a person reads when an exception ends a command: one line with the remedy; the rest is in a file.</summary>
internal static class LastWords
{
    public static string Of(Exception fault)
    {
        var line = fault switch
        {
            BoardException => FaultText.Of(fault),
            HomeException => fault.Message,
            OperationCanceledException => "ended before it was done",
            _ when IsOutOfHandles(fault) => $"{FaultText.Of(fault)}; too many files are open: raise the limit (ulimit -n) and start again",
            IOException or UnauthorizedAccessException => $"{FaultText.Of(fault)}; check that the folder exists, is yours and has room",
            _ => $"this should not have happened: {FaultText.Of(fault)}",
        };
        return fault is OperationCanceledException ? $"notifier: {line}" : $"notifier: {line}{Keep(fault)}";
    }

    /// <summary>EMFILE and ENFILE have one code on every system .NET runs on, and no exception of their own.</summary>
    private static bool IsOutOfHandles(Exception fault) => fault is IOException && (fault.HResult & 0xFFFF) is 24 or 23;

    /// <returns>Where the exception was kept, as the end of a sentence; nothing when there is no room for it.</returns>
    private static string Keep(Exception fault)
    {
        try
        {
            var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"notifier-crash-{Environment.ProcessId}.txt"));
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new StreamWriter(path, options);
            file.WriteLine(SecretRedactor.OfProcess.Redact(FaultText.InFull(fault)));
            return $" (details: {path})";
        }
        catch (Exception)
        {
            return "";
        }
    }
}
