using System.Text;
using Notifier.Core.Alerts;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Reading;
using Notifier.Core.Sources;

namespace Notifier.Core.Tests;

/// <summary>What comes from outside is read in time that grows with its length, and with no more than that.</summary>
public class GrowthTests
{
    private const int Length = 20_000;

    /// <summary>Pieces that made, or could make, a reader go back to the start again and again.</summary>
    public static TheoryData<string> Pieces =>
    [
        "\u0301\u0316", "a\u0316\u0301", "\u200b", "👩\u200d", "\U000E0041", "🏴\U000E0067", "\ud83d", "\n", " ", "\r", "\u001b[31m", "\u202e", "\u1100\u1161\u11a8", "가",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Of_a_question(string piece) => Growth.ShouldFollowLength(Length, Many(piece), text => TextForm.Normalize(TextForm.Seen(text)));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Of_what_a_toast_shows(string piece) => Growth.ShouldFollowLength(Length, Many(piece), text =>
    {
        PlainText.Block(text, text.Length);
        PlainText.Line(text, text.Length);
        PlainText.Block(text, 600);
    });

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Of_a_line_of_log_or_terminal(string piece) => Growth.ShouldFollowLength(Length, Many(piece), text =>
    {
        VisibleText.Lines(text);
        VisibleText.Indented(text, text.Length);
    });

    [Theory]
    [InlineData("", "\"a\":1,", "\"z\":1")]
    [InlineData("\"a\":[", "1,", "1]")]
    [InlineData("\"a\":\"", "가\\n", "\"")]
    [InlineData("", "\n", "\"z\":")]
    [InlineData("", "// x\n", "")]
    [InlineData("\"a\":[", "{\"a\":", "")]
    [InlineData("\"me\":\"", "${env:", "\"")]
    public void Of_plugins_json(string begin, string piece, string end) => Growth.ShouldFollowLength(
        Length / 2,
        length => Encoding.UTF8.GetBytes($"{{{begin}{string.Concat(Enumerable.Repeat(piece, length))}{end}}}"),
        json => ConfigurationTree.Parse(json, new FaultList("plugins.json")));

    [Fact]
    public void Of_a_long_name_over_many_values() => Growth.ShouldFollowLength(
        Length / 10,
        length => Encoding.UTF8.GetBytes($"{{\"{new string('a', length)}\":[{string.Concat(Enumerable.Repeat("1,", length))}]}}"),
        json => ConfigurationTree.Parse(json, new FaultList("plugins.json")));

    [Fact]
    public void Of_a_misspelt_name() => Growth.ShouldFollowLength(
        Length, Many("ab"), name => Suggestion.For(name, [name + "c", "keyword"], "nothing"));

    [Fact]
    public void Of_many_misspelt_names() => Growth.ShouldFollowLength(
        Length / 10, count => count, count =>
        {
            var known = Enumerable.Range(0, 10).Select(i => "category-" + i).ToList();
            for (var i = 0; i < count; i++)
                Suggestion.For("kategory-" + i, known, "nothing");
        });

    private static Func<int, string> Many(string piece) => length => "a" + string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
