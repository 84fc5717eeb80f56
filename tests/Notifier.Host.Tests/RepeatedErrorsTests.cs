using Microsoft.Extensions.Time.Testing;
using Notifier.Host.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Notifier.Host.Tests;

public sealed class RepeatedErrorsTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _lines = [];
    private readonly Logger _log;

    public RepeatedErrorsTests() => _log = new LoggerConfiguration()
        .WriteTo.Sink(new RepeatedErrors(new LoggerConfiguration().WriteTo.Sink(new Lines(_lines)).CreateLogger(), _time)).CreateLogger();

    [Fact]
    public void An_error_that_repeats_is_let_through_five_times_a_minute_then_its_number_is_said()
    {
        for (var i = 0; i < 3000; i++)
        {
            _log.Error(new IOException("torn"), "The board {Path} is damaged", "board.db");
            _time.Advance(TimeSpan.FromMilliseconds(20));
        }
        _time.Advance(TimeSpan.FromMinutes(1));
        _log.Error(new IOException("torn"), "The board {Path} is damaged", "board.db");

        _lines.ShouldBe(
        [
            .. Enumerable.Repeat("The board \"board.db\" is damaged", 5),
            "The board \"board.db\" is damaged (2995 more like it before)",
        ]);
    }

    [Fact]
    public void Another_fault_and_another_plugin_have_their_own_say()
    {
        _log.Error("{Plugin} failed", "one");
        _log.Error("{Plugin} failed", "two");
        _log.Error(new IOException("x"), "{Plugin} failed", "one");

        _lines.Count.ShouldBe(3);
    }

    [Fact]
    public void What_is_no_error_is_never_left_out()
    {
        for (var i = 0; i < 5; i++)
            _log.Information("same");

        _lines.Count.ShouldBe(5);
    }

    public void Dispose() => _log.Dispose();

    private sealed class Lines(List<string> lines) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => lines.Add(logEvent.RenderMessage(formatProvider: null));
    }
}
