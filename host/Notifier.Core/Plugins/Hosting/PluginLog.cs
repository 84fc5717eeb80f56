using Serilog;
using Serilog.Events;

namespace Notifier.Core.Plugins.Hosting;

/// <summary>What one plugin writes to the log: so many lines a minute and so long; of the rest the number is said.</summary>
/// <param name="log">Knows the plugin's name.</param>
/// <param name="time">For the minute.</param>
internal sealed class PluginLog(ILogger log, TimeProvider time)
{
    public const int LinesPerMinute = 100;
    public const int LongestMessage = 4096;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private long _since = time.GetTimestamp();
    private long _lines;
    private ITimer? _counting;

    public void Write(LogEventLevel level, string message, Exception? exception)
    {
        var line = Count();
        if (line <= LinesPerMinute)
            log.Write(level, exception, "{PluginMessage:l}", VisibleText.Cut(message, LongestMessage));
        else if (line == LinesPerMinute + 1)
            log.Warning("It writes more than {Most} lines a minute; the rest of this minute is only counted", LinesPerMinute);
    }

    /// <returns>The how manieth line of this minute it is.</returns>
    private long Count()
    {
        lock (_lock)
        {
            if (_counting is null && time.GetElapsedTime(_since) >= Interval)
                (_since, _lines) = (time.GetTimestamp(), 0);
            if (++_lines == LinesPerMinute + 1)
                _counting = time.CreateTimer(_ => EndMinute(), null, Interval, Timeout.InfiniteTimeSpan);
            return _lines;
        }
    }

    private void EndMinute()
    {
        long unsaid;
        lock (_lock)
        {
            unsaid = _lines - LinesPerMinute;
            _counting?.Dispose();
            _counting = null;
            (_since, _lines) = (time.GetTimestamp(), 0);
        }
        log.Warning("{Unsaid} of its lines were left out", unsaid);
    }
}
