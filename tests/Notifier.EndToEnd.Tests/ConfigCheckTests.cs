using System.Text;

namespace Notifier.EndToEnd.Tests;

/// <summary><c>notifier config check</c>: one line a fault, with place, value and remedy.</summary>
public sealed class ConfigCheckTests : IDisposable
{
    private const string Good = """
        {
          "version": 1,
          "me": "kim.jh",
          "sources": [ { "id": "board", "plugin": "notifier.feed", "with": { "url": "https://blog.example/rss" } } ],
          "filters": [ { "id": "words", "plugin": "notifier.keyword", "with": { "categories": { "iphone": { "any": ["아이폰"] } } } } ],
          "categories": [ { "id": "iphone", "name": "iPhone", "ladder": "all" } ],
          "specialists": [ { "id": "kim.jh", "name": "김지현", "login": "kimjh", "groups": ["genius"] } ],
          "ladders": { "all": [ { "group": "genius" } ] },
          "unmatched": "none"
        }
        """;

    private readonly TemporaryFolder _home = new();

    public static TheoryData<string, string, string> Broken => new()
    {
        { Good.Replace("\"kim.jh\",\n  \"sources", "\"kim.jh\"\n  \"sources"), "(4,3): error NC005: ", "a comma or a colon may be missing before it" },
        { "", "(1,1): error NC003: ", "it needs at least { \"version\": 1, … }" },
        { Good.Replace("\"url\":", "\"url\": \"https://b.example/\", \"evry\":"), "(4,99): error NC014 /sources/0/with/evry: ", "unknown option \"evry\"; did you mean \"every\"?" },
        { Good.Replace("\"unmatched\"", "\"unmached\""), "(9,3): error NC014 /unmached: ", "did you mean \"unmatched\"?" },
        { Good.Replace("https://blog.example/rss\"", "https://blog.example/rss\", \"password\": \"${env:NOTIFIER_NO_SUCH_THING}\""), "(4,117): error NC041 /sources/0/with/password: ", "\"NOTIFIER_NO_SUCH_THING\" is not set" },
        { Good.Replace("https://blog.example/rss\"", "https://blog.example/rss\", \"password\": \"${file:no/such/secret}\""), "(4,117): error NC042 /sources/0/with/password: ", "does not exist; create it" },
    };

    [Fact]
    public async Task A_good_file_is_fine()
    {
        var (exit, output) = await CheckAsync(Encoding.UTF8.GetBytes(Good));
        exit.ShouldBe(0, output);
        output.ShouldContain("plugins.json: fine. sources: 1, filters: 1");
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_file_is_one_line_with_place_value_and_remedy(string text, string place, string remedy) =>
        ShouldBeOneLine(await CheckAsync(Encoding.UTF8.GetBytes(text)), place, remedy);

    [Fact]
    public async Task A_file_in_euc_kr_is_told_to_be_saved_as_utf_8() => ShouldBeOneLine(
        await CheckAsync([.. "{\n  \"me\": \""u8, 0xBE, 0xC6, 0xC0, 0xCC, 0xC6, 0xF9, .. "\" }"u8]), "(2,10): error NC004: ", "save it as UTF-8");

    [Fact]
    public async Task A_missing_file_is_told_to_be_created() =>
        ShouldBeOneLine(await CheckAsync(null), "(1,1): error NC001: ", "name another with --config, or create it");

    public void Dispose() => _home.Dispose();

    private async Task<(int Exit, string Output)> CheckAsync(byte[]? bytes)
    {
        if (bytes is not null)
            await File.WriteAllBytesAsync(_home["plugins.json"], bytes);
        return await HostProcess.RunAsync(_home.FullPath, "config", "check", "--config", _home["plugins.json"]);
    }

    private void ShouldBeOneLine((int Exit, string Output) check, string place, string remedy)
    {
        check.Exit.ShouldBe(1, check.Output);
        var line = check.Output.TrimEnd().Split('\n').ShouldHaveSingleItem();
        line.ShouldStartWith(_home["plugins.json"] + place);
        line.ShouldContain(remedy);
    }
}
