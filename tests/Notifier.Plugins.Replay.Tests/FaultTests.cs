using System.Text;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay.Tests;

public class FaultTests
{
    private const int Posts = 20_000;

    [Fact]
    public async Task A_missing_file_is_a_fault_of_the_configuration_that_names_path_and_remedy()
    {
        var path = Path.Combine(Path.GetTempPath(), "없는 폴더", "posts.jsonl");

        var fault = await FaultOfAsync(new ReplayOptions { File = path });

        fault.Message.ShouldContain(path);
        fault.Message.ShouldContain("leave \"file\" out for the bundled sample");
    }

    [Fact]
    public async Task A_folder_is_a_fault_of_the_configuration() =>
        (await FaultOfAsync(new ReplayOptions { File = Path.GetTempPath() })).Message.ShouldContain("is a folder");

    [Theory]
    [InlineData(ReplayPace.Rate, 0.0)]
    [InlineData(ReplayPace.Rate, double.NaN)]
    [InlineData(ReplayPace.Recorded, -1.0)]
    public async Task A_pace_that_never_moves_is_a_fault_of_the_configuration(ReplayPace pace, double value) =>
        (await FaultOfAsync(new ReplayOptions { Pace = pace, Rate = value, Speed = value })).Message.ShouldContain("must be above 0");

    [Fact]
    public async Task A_damaged_archive_names_the_last_good_line()
    {
        using var recording = await DamagedAsync(FlipMiddle);

        var fault = await Should.ThrowAsync<PluginException>(async () => await recording.Replay().CountAsync());

        fault.Fault.ShouldBe(PluginFault.Config);
        fault.Message.ShouldContain("cannot be read beyond line ");
    }

    [Fact]
    public async Task An_archive_that_is_cut_off_is_replayed_as_far_as_it_goes_and_said_to_be_cut_off()
    {
        using var recording = await DamagedAsync(bytes => bytes[..(bytes.Length / 2)]);

        (await recording.PostsAsync()).Count.ShouldBeInRange(1, Posts - 1);

        recording.Host.Warnings.ShouldContain(warning => warning.Contains("may be cut off"));
        recording.Host.IsHealthy.ShouldBeFalse();
    }

    [Fact]
    public async Task A_recording_in_utf16_is_named_as_such()
    {
        using var recording = new RecordingOnDisk([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"id\":\"1\"}\n")]);

        var fault = await Should.ThrowAsync<PluginException>(async () => await recording.Replay().CountAsync());

        fault.Message.ShouldContain("Save the recording as UTF-8");
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("not a recording\n")]
    public async Task A_recording_without_a_post_says_so(string content)
    {
        using var recording = new RecordingOnDisk(content);

        (await recording.PostsAsync()).ShouldBeEmpty();

        recording.Host.IsHealthy.ShouldBeFalse();
        recording.Host.Health.ShouldContain("it holds no post at all");
    }

    [Fact]
    public async Task The_connection_test_names_the_recording_it_would_replay() =>
        (await new ReplaySource(new ReplayOptions(), new FakeHost()).TestConnectionAsync(TestContext.Current.CancellationToken))
            .ShouldContain("sample.jsonl can be read");

    private static byte[] FlipMiddle(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 0x55;
        return bytes;
    }

    private static async Task<RecordingOnDisk> DamagedAsync(Func<byte[], byte[]> damage)
    {
        var lines = Enumerable.Range(0, Posts).Select(i => $$"""{"id":"{{i}}","text":"{{Guid.NewGuid()}}"}""");
        var recording = new RecordingOnDisk(string.Join('\n', lines), gzip: true);
        var bytes = await File.ReadAllBytesAsync(recording.Path);
        await File.WriteAllBytesAsync(recording.Path, damage(bytes));
        return recording;
    }

    private static async Task<PluginException> FaultOfAsync(ReplayOptions options)
    {
        var source = new ReplaySource(options, new FakeHost());
        var fault = await Should.ThrowAsync<PluginException>(
            async () => await source.ReadAsync(new SourceContext(), TestContext.Current.CancellationToken).CountAsync());
        fault.Fault.ShouldBe(PluginFault.Config);
        return fault;
    }
}
