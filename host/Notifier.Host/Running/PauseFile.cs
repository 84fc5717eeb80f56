using System.Globalization;
using Notifier.Core.Alerts;
using Serilog;

namespace Notifier.Host.Running;

/// <summary>Keeps a pause across restarts: until when, and when that was wanted.</summary>
internal sealed class PauseFile(string path, TimeProvider time, ILogger log)
{
    private DateTimeOffset? _kept;

    /// <summary>Pauses the desk again as it was before the start, and keeps what is wanted from now on.</summary>
    public void Follow(AlertDesk desk)
    {
        if (Read() is { } until)
        {
            _kept = until;
            desk.PauseUntil(until);
            log.Information("Toasts are paused until {Until:yyyy-MM-dd HH:mm}, as before the start", until.ToLocalTime());
        }
        desk.Changed += () => Keep(desk.View.PausedUntil);
    }

    /// <summary>A clock that was set back in between makes a pause no longer than it was meant.</summary>
    private DateTimeOffset? Read()
    {
        try
        {
            if (!File.Exists(path) || File.ReadAllText(path).Split('\n') is not [var end, var begin, ..])
                return null;
            var (until, since, now) = (Parse(end), Parse(begin), time.GetUtcNow());
            var left = until - (since > now ? since : now);
            return left > TimeSpan.Zero ? now + left : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            log.Warning("{Path} cannot be read, so that toasts are not paused: {Fault}", path, fault.Message);
            return null;
        }
    }

    private void Keep(DateTimeOffset? until)
    {
        if (until == _kept)
            return;
        _kept = until;
        try
        {
            if (until is { } end)
                File.WriteAllText(path, $"{end.ToUniversalTime():O}\n{time.GetUtcNow():O}\n");
            else
                File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.Warning("{Path} cannot be written, so that a restart ends the pause: {Fault}", path, fault.Message);
        }
    }

    private static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
