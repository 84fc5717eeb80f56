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
    public void An_error_that_repeats_is_let_through_once_a_minute_with_the_number_of_those_left_out()
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
            "The board \"board.db\" is damaged",
            "The board \"board.db\" is damaged (2999 more like it before)",
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
    public void The_same_fault_of_a_thousand_questions_is_one_fault()
    {
        for (var i = 0; i < 1000; i++)
            _log.Error(new IOException("torn"), "Question {Id} cannot be read", i);

        _lines.ShouldBe(["Question 0 cannot be read"]);
    }

    [Fact]
    public void Faults_that_differ_in_nothing_but_their_words_have_their_limit_too()
    {
        for (var i = 0; i < 1000; i++)
            _log.Error(new IOException($"page {i} is torn"), "The board is damaged");

        _lines.Count.ShouldBe(20);
    }

    [Fact]
    public void A_fault_that_throws_when_looked_at_is_let_through_like_any_other()
    {
        for (var i = 0; i < 5; i++)
            _log.Error(new Unspeakable(), "It failed");

        _lines.ShouldBe(["It failed"]);
    }

    [Fact]
    public void What_is_no_error_is_never_left_out()
    {
        for (var i = 0; i < 5; i++)
            _log.Information("same");

        _lines.Count.ShouldBe(5);
    }

    public void Dispose() => _log.Dispose();

    private sealed class Unspeakable : Exception
    {
        public override string Message => throw new InvalidOperationException("unspeakable");
    }

    private sealed class Lines(List<string> lines) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => lines.Add(logEvent.RenderMessage(formatProvider: null));
    }
}
