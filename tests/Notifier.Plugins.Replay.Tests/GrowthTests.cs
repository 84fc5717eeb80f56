using System.Text;

namespace Notifier.Plugins.Replay.Tests;

/// <summary>Whatever a recording holds, it is read in time that grows with its length.</summary>
public class GrowthTests
{
    private const int Length = 100_000;

    public static TheoryData<string, string, string> Recordings => new()
    {
        { "", "{\"id\":\"1\",\"text\":\"아이폰\"}\n", "" },
        { "{\"id\":\"1\",\"text\":\"", "가", "\"}" },
        { "{\"id\":\"1\",\"text\":\"", "\\n", "\"}" },
        { "{\"id\":\"1\",\"text\":\"", "\\ud83d\\ude00", "\"}" },
        { "{\"id\":\"1\",", "\"a\":1,", "\"text\":\"a\"}" },
        { "{\"id\":\"1\",", "\"te\\u0078t\":\"a\",", "\"text\":\"a\"}" },
        { "{\"id\":", "[", "" },
        { "{\"author\":\"", "가", "\"}" },
        { "{\"createdAt\":\"", "1", "\"}" },
        { "", "\n", "" },
        { "", " ", "" },
        { "", "{", "" },
        { "", "a", "" },
    };

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_recording_costs_what_its_length_is(string begin, string piece, string end) => Growth.ShouldFollowLength(
        Length, length => Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + end), Parse);

    private static void Parse(byte[] recording)
    {
        using var lines = new LineReader(new MemoryStream(recording));
        var parser = new PostParser();
        do
        {
            while (lines.TryRead(out var line))
                parser.Parse(line);
        }
        while (lines.Fill());
    }
}
