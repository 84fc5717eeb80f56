using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Plugins.Hosting;
using Serilog.Events;

namespace Notifier.Core.Tests.Plugins;

public class PluginLogTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly LogLines _lines = new();
    private readonly PluginLog _log;

    public PluginLogTests() => _log = new PluginLog(_lines.Logger, _time);

    private IReadOnlyList<string> Said => [.. _lines.Events.Select(e => e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture))];

    [Fact]
    public void A_hundred_lines_a_minute_are_written_and_the_rest_is_counted()
    {
        Write(PluginLog.LinesPerMinute + 50);
        Said.Count.ShouldBe(PluginLog.LinesPerMinute + 1);
        Said[^1].ShouldBe("It writes more than 100 lines a minute; the rest of this minute is only counted");

        _time.Advance(TimeSpan.FromMinutes(1));
        Write(1);

        Said[^2].ShouldBe("50 of its lines were left out");
        Said[^1].ShouldBe("line 0");
    }

    [Fact]
    public void What_was_left_out_is_counted_even_if_no_more_comes()
    {
        Write(PluginLog.LinesPerMinute + 3);
        _time.Advance(TimeSpan.FromMinutes(1));
        Said[^1].ShouldBe("3 of its lines were left out");
    }

    [Fact]
    public void A_message_is_cut_at_four_thousand_characters()
    {
        _log.Write(LogEventLevel.Warning, new string('x', 1_000_000), null);
        Said.ShouldHaveSingleItem().ShouldBe($"{new string('x', PluginLog.LongestMessage)}… (1,000,000 characters)");
    }

    private void Write(int count)
    {
        for (var i = 0; i < count; i++)
            _log.Write(LogEventLevel.Information, $"line {i}", null);
    }
}
