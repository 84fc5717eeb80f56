using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Hosting;
using Notifier.Sdk;
using Serilog.Events;

namespace Notifier.Core.Tests.Plugins;

public sealed class PluginHostTests : IDisposable
{
    private readonly string _state = Directory.CreateTempSubdirectory("notifier-state-").FullName;
    private readonly LogLines _log = new();
    private readonly StatusRegister _status = new(TimeProvider.System);
    private readonly PluginHost _host;

    public PluginHostTests() => _host = new PluginHost(
        PluginKind.ChannelSource, "kt-show", "notifier.x 1.0.0", _state, _state, new HttpClient(), TimeProvider.System, _status, _log.Logger);

    public void Dispose() => Directory.Delete(_state, recursive: true);

    [Theory]
    [InlineData("{Plugin} 100% {0}")]
    [InlineData("한국어\n{@Secret}")]
    public void A_message_is_data_and_never_a_template(string message)
    {
        _host.Log(PluginLogLevel.Warning, message);

        var line = _log.Events.ShouldHaveSingleItem();
        line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(message);
        line.Properties["Speaker"].ShouldBe(new ScalarValue("kt-show"));
        line.Properties["Plugin"].ShouldBe(new ScalarValue("notifier.x 1.0.0"));
        line.Level.ShouldBe(LogEventLevel.Warning);
    }

    [Fact]
    public void Health_reaches_the_status()
    {
        _host.ReportHealth("412 of 450 calls left");
        _host.ReportHealth("no answer since 09:00", healthy: false);

        var status = _status.Snapshot.ShouldHaveSingleItem();
        status.State.ShouldBe(PluginState.Faulted);
        status.Detail.ShouldBe("no answer since 09:00");
        status.Plugin.ShouldBe("notifier.x 1.0.0");
    }

    [Fact]
    public void Null_and_endless_text_are_taken_as_what_fits_in_a_line()
    {
        _host.ReportHealth(null!);
        _status.Snapshot.ShouldHaveSingleItem().Detail.ShouldBe("");

        _host.ReportHealth("\e[2Jgone\n" + new string('x', 1_000_000));
        _status.Snapshot[0].Detail.ShouldStartWith("␛[2Jgone xxx");
        _status.Snapshot[0].Detail.Length.ShouldBeLessThan(400);

        _host.Log(PluginLogLevel.Warning, null!);
        _host.Log(PluginLogLevel.Warning, new string('x', 1_000_000));
        var lines = _log.Events.Select(line => line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        lines[0].ShouldBe("");
        lines[1].ShouldStartWith("xxx");
        lines[1].ShouldContain("1,000,000");
        lines[1].Length.ShouldBeLessThan(PluginLog.LongestMessage + 100);
    }

    [Fact]
    public void Health_of_a_released_instance_does_not()
    {
        _host.Release();
        _host.ReportHealth("still here");

        _status.Snapshot.ShouldBeEmpty();
    }

    [Fact]
    public void An_instance_finds_the_same_folder_again()
    {
        var folder = StateDirectories.For(_state, PluginKind.ChannelSource, "kt-show");

        folder.ShouldBe(Path.Combine(_state, "plugins", "sources", "kt-show"));
        Directory.Exists(folder).ShouldBeTrue();
        StateDirectories.For(_state, PluginKind.ChannelSource, "kt-show").ShouldBe(folder);
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("C:\\Windows")]
    [InlineData("con")]
    [InlineData("nul.txt")]
    [InlineData("삼성전자 블로그")]
    [InlineData("ends-with.")]
    public void An_id_cannot_lead_out_of_the_state_folder(string id)
    {
        var folder = StateDirectories.For(_state, PluginKind.CategoryFilter, id);

        Path.GetDirectoryName(folder).ShouldBe(Path.Combine(_state, "plugins", "filters"));
        Path.GetFileName(folder).ShouldMatch("^[a-z0-9]*-[0-9a-f]{16}$");
    }

    [Fact]
    public void Ids_that_differ_in_case_have_different_folders() => new[] { "KT", "kt", "Kt" }
        .Select(id => StateDirectories.For(_state, PluginKind.ChannelSource, id).ToUpperInvariant()).Distinct().Count().ShouldBe(3);
}
