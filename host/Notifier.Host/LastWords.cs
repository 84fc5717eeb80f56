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
    private static string Keep(Exception fault) => Places().Select(place => TryWrite(place, fault)).FirstOrDefault(path => path is not null) is { } kept
        ? $" (details: {kept})"
        : "";

    /// <summary>The home's log folder, which is the user's alone; in the temporary folder, which is everybody's, only a file that is new.</summary>
    private static IEnumerable<(string Path, FileMode Mode)> Places()
    {
        if (NotifierHome.Current is { } home)
            yield return (Path.Combine(home.Logs, "crash.txt"), FileMode.Create);
        yield return (Path.Combine(Path.GetTempPath(), $"notifier-crash-{Path.GetRandomFileName()}.txt"), FileMode.CreateNew);
    }

    private static string? TryWrite((string Path, FileMode Mode) place, Exception fault)
    {
        try
        {
            var options = new FileStreamOptions { Mode = place.Mode, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new StreamWriter(place.Path, options);
            file.WriteLine(SecretRedactor.OfProcess.Redact(FaultText.InFull(fault)));
            return place.Path;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
