using System.Text;
using Microsoft.Win32.SafeHandles;
using Notifier.Core;
using Notifier.Core.Board;
using Notifier.Host.Logging;

namespace Notifier.Host;

/// <summary>What a person reads when an exception ends a command: one line with the remedy; the rest is in a file.</summary>
internal static class LastWords
{
    private const nint StandardError = 2;
    private const string PartMissing = "raise the limit of open files (ulimit -n) if it is below 1024, or install the program again";

    public static string Of(Exception fault)
    {
        try
        {
            return Explain(fault);
        }
        catch (Exception)
        {
            // The explanation needs parts of the program that can no longer be loaded.
            return $"notifier: {fault.GetType().Name}; {PartMissing}";
        }
    }

    /// <summary>Writes to stderr, past the console if that itself cannot be had: it opens files of its own.</summary>
    public static void Say(string line)
    {
        try
        {
            Console.Error.WriteLine(line);
        }
        catch (Exception) when (!OperatingSystem.IsWindows())
        {
            using var stderr = new SafeFileHandle(StandardError, ownsHandle: false);
            using var stream = new FileStream(stderr, FileAccess.Write, bufferSize: 0);
            stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }

    private static string Explain(Exception fault) => fault switch
    {
        OperationCanceledException => "notifier: ended before it was done",
        TypeInitializationException { InnerException: { } inner } => Explain(inner),
        HomeException or BoardException { InnerException: null } => $"notifier: {Line(fault)}",
        _ => $"notifier: {Line(fault)}{Keep(fault)}",
    };

    private static string Line(Exception fault) => fault switch
    {
        BoardException => FaultText.Of(fault),
        HomeException => fault.Message,
        FileNotFoundException { FileName: { } name } when IsAssembly(name) => $"{name.Split(',')[0]} cannot be loaded; {PartMissing}",
        FileLoadException { FileName: { } name } when IsAssembly(name) => $"{name.Split(',')[0]} cannot be loaded; {PartMissing}",
        _ when IsOutOfHandles(fault) => $"{FaultText.Of(fault)}; too many files are open: raise the limit (ulimit -n) and start again",
        IOException or UnauthorizedAccessException => $"{FaultText.Of(fault)}; check that the folder exists, is yours and has room",
        _ => $"this should not have happened: {FaultText.Of(fault)}",
    };

    private static bool IsAssembly(string name) => name.Contains(", Version=", StringComparison.Ordinal);

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
