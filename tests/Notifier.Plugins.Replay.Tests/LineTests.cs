using System.Text;

namespace Notifier.Plugins.Replay.Tests;

public class LineTests
{
    private const string First = """{"id":"1","text":"하나"}""";
    private const string Second = """{"id":"2","text":"two"}""";

    [Theory]
    [InlineData(First + "\n" + Second + "\n")]
    [InlineData(First + "\n" + Second)]
    [InlineData(First + "\r\n" + Second + "\r\n")]
    [InlineData("\uFEFF" + First + "\n" + Second + "\n")]
    [InlineData("\n \r\n" + First + "\n\n\t\n" + Second + "\n\n")]
    public async Task Line_ends_byte_order_mark_and_blank_lines_do_not_matter(string content)
    {
        using var recording = new RecordingOnDisk(content);

        (await recording.PostsAsync()).Select(post => post.Text).ShouldBe(["하나", "two"]);
        recording.Host.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("이건 JSON이 아님", "not a JSON object")]
    [InlineData("[1,2]", "not a JSON object")]
    [InlineData("\"text\"", "not a JSON object")]
    [InlineData(First + " " + First, "not a JSON object")]
    [InlineData("{\"id\":\"x\",\"text\":\"cut off", "not a JSON object")]
    [InlineData("""{"text":"no id here"}""", "no \"id\"")]
    [InlineData("""{"id":"","text":"empty id"}""", "no \"id\"")]
    [InlineData("""{"id":"x"}""", "no \"text\"")]
    [InlineData("""{"id":"x","text":""}""", "no \"text\"")]
    [InlineData("""{"id":"x","text":["t"]}""", "no \"text\"")]
    [InlineData("""{"id":"x","text":"\ud83d"}""", "half a character")]
    public async Task A_bad_line_is_skipped_with_one_warning_that_names_it(string bad, string complaint)
    {
        using var recording = new RecordingOnDisk($"{First}\n{bad}\n{Second}\n");

        (await recording.PostsAsync()).Select(post => post.Id).ShouldBe(["1", "2"]);

        var warning = recording.Host.Warnings.ShouldHaveSingleItem();
        warning.ShouldStartWith(recording.Path + "(2): ");
        warning.ShouldContain(complaint);
        recording.Host.IsHealthy.ShouldBeFalse();
    }

    [Fact]
    public async Task A_line_that_is_not_utf8_is_skipped()
    {
        using var recording = new RecordingOnDisk(
            [.. Encoding.UTF8.GetBytes(First + "\n{\"id\":\"x\",\"text\":\""), 0xBE, 0xC6, 0xC0, 0xCC, .. Encoding.UTF8.GetBytes("\"}\n" + Second)]);

        (await recording.PostsAsync()).Select(post => post.Id).ShouldBe(["1", "2"]);
        recording.Host.Warnings.ShouldHaveSingleItem().ShouldContain("(2): not UTF-8");
    }

    [Fact]
    public async Task A_line_of_some_megabytes_is_read()
    {
        var text = new string('가', 1_500_000);
        using var recording = new RecordingOnDisk($"{First}\n{{\"id\":\"big\",\"text\":\"{text}\"}}\n{Second}\n", gzip: true);

        (await recording.PostsAsync()).Select(post => post.Text).ShouldBe(["하나", text, "two"]);
    }

    [Theory]
    [InlineData("\n" + Second + "\n", "1 2")]
    [InlineData("", "1")]
    public async Task A_line_beyond_every_measure_is_skipped_and_the_rest_goes_on(string rest, string ids)
    {
        using var recording = new RecordingOnDisk($"{First}\n{new string('x', LineReader.LongestLine + 5_000_000)}{rest}");

        string.Join(' ', (await recording.PostsAsync()).Select(post => post.Id)).ShouldBe(ids);
        recording.Host.Warnings.ShouldHaveSingleItem().ShouldContain("(2): longer than");
    }

    [Fact]
    public async Task A_file_that_is_no_recording_does_not_flood_the_log()
    {
        using var recording = new RecordingOnDisk(string.Concat(Enumerable.Repeat("no json\n", 5_000)));

        (await recording.PostsAsync()).ShouldBeEmpty();
        recording.Host.Warnings.Count.ShouldBe(101);
        recording.Host.Health.ShouldContain("5000 lines skipped");
    }
}
