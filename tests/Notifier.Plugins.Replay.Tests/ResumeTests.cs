using System.Text;
using CsCheck;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay.Tests;

public class ResumeTests
{
    private static readonly Gen<string> Line = Gen.Frequency(
        (8, Gen.Select(Gen.Int[0, 99_999], Gen.String[Gen.Char["가나 다Zz9"], 1, 400], (id, text) => $$"""{"id":"{{id}}","text":"{{text}}"}""")),
        (1, Gen.Const("{broken")),
        (1, Gen.Const("")));

    private static readonly Gen<(string Content, bool Gzip)> Recordings = Gen.Select(
        Line.Array[0, 60], Gen.OneOf(Gen.Const("\n"), Gen.Const("\r\n")), Gen.Bool, Gen.Bool,
        (lines, newline, ended, gzip) => (string.Join(newline, lines) + (ended ? newline : ""), gzip))
        .Where(sample => sample.Item1.Length > 0);

    [Fact]
    public async Task A_restart_after_any_item_goes_on_exactly_after_it() =>
        await Recordings.SampleAsync(
            async sample =>
            {
                using var recording = new RecordingOnDisk(sample.Content, sample.Gzip);
                var items = await recording.Replay().ToListAsync();
                for (var stop = 0; stop < items.Count; stop++)
                {
                    var rest = await recording.Replay(items[stop].Cursor).ToListAsync();
                    rest.ShouldBe(items[(stop + 1)..]);
                }
            },
            iter: 40, threads: 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restart_far_into_a_long_recording_names_the_right_line(bool gzip)
    {
        var lines = new StringBuilder();
        for (var i = 1; i <= 20_000; i++)
            lines.Append(i == 19_000 ? "{broken" : $$"""{"id":"{{i}}","text":"아이폰4는 언제 나오나요 {{i}}"}""").Append('\n');
        using var recording = new RecordingOnDisk(lines.ToString(), gzip);
        var stored = (await recording.Replay().ElementAtAsync(14_999)).Cursor;

        var rest = await recording.PostsAsync(stored);

        rest[0].Id.ShouldBe("15001");
        rest[^1].Id.ShouldBe("20000");
        recording.Host.Warnings.ShouldHaveSingleItem().ShouldContain("(19000): ");
    }

    [Fact]
    public async Task Lines_added_since_are_read_by_the_next_run()
    {
        using var recording = new RecordingOnDisk("""
            {"id":"1","text":"one"}
            {"id":"2","text":"two
            """);
        var last = (await recording.Replay().ToListAsync()).Single();
        last.Question!.Id.ShouldBe("1");

        File.AppendAllText(recording.Path, "\"}\n{\"id\":\"3\",\"text\":\"three\"}\n");

        (await recording.PostsAsync(last.Cursor)).Select(post => post.Id).ShouldBe(["2", "3"]);
    }

    [Fact]
    public async Task A_position_in_another_recording_starts_this_one_from_the_beginning()
    {
        using var old = new RecordingOnDisk("""{"id":"old","text":"t"}""" + "\n");
        using var recording = new RecordingOnDisk("""{"id":"new","text":"t"}""" + "\n" + """{"id":"new2","text":"t"}""" + "\n");
        var cursor = (await old.Replay().SingleAsync()).Cursor;

        (await recording.PostsAsync(cursor)).Select(post => post.Id).ShouldBe(["new", "new2"]);
        recording.Host.Warnings.ShouldHaveSingleItem().ShouldContain("belongs to another recording");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:2")]
    [InlineData("-1:-5:00000000")]
    [InlineData("안녕")]
    public async Task A_position_that_makes_no_sense_is_named_and_the_recording_read_from_its_start(string cursor)
    {
        using var recording = new RecordingOnDisk("""{"id":"1","text":"t"}""");

        (await recording.PostsAsync(new Cursor(cursor))).ShouldHaveSingleItem();
        recording.Host.Warnings.ShouldHaveSingleItem().ShouldContain($"stored position {cursor} ");
    }

    [Fact]
    public async Task A_recording_cut_shorter_than_the_position_is_read_from_its_start()
    {
        var line = """{"id":"1","text":"t"}""" + "\n";
        using var recording = new RecordingOnDisk(line + line.Replace('1', '2') + line.Replace('1', '3'));
        var end = (await recording.Replay().ToListAsync())[^1].Cursor;
        recording.Write(Encoding.UTF8.GetBytes(line));

        (await recording.PostsAsync(end)).Select(post => post.Id).ShouldBe(["1"]);
        recording.Host.Warnings.ShouldHaveSingleItem().ShouldContain("from its start");
    }
}
