using System.Text.RegularExpressions;

namespace Notifier.EndToEnd.Tests;

/// <summary>The command line where the system is Korean, and that nothing of it is left in the other language.</summary>
public sealed partial class KoreanCommandLineTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    public static TheoryData<string> Verbs =>
    [
        "", "run", "config", "config check", "config schema", "classify", "replay", "train", "plugin", "plugin list", "plugin check",
        "plugin new", "plugin release", "status", "board", "board backup", "board check", "board repair", "test-alert", "install", "uninstall",
        "questions", "show", "claim", "keep", "answered", "take", "take-over", "snooze", "pass", "wrong-category", "close", "note", "reopen", "undo", "open",
        "away", "back", "cover", "roster", "roster list", "roster check", "completion",
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_is_in_one_language_whichever_it_is(string verb)
    {
        var korean = await RunAsync("ko_KR.UTF-8", [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        var english = await RunAsync("C.UTF-8", [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Described(korean).ShouldNotBeEmpty();
        Described(korean).Where(text => !Hangul().IsMatch(text)).ShouldBeEmpty();
        Headings(korean).ShouldContain("설명:");
        Headings(korean).Where(text => !Hangul().IsMatch(text)).ShouldBeEmpty();
        Hangul().Matches(english).ShouldBeEmpty();
        Described(korean).Count.ShouldBe(Described(english).Count);
    }

    [Fact]
    public async Task Every_verb_is_among_those_looked_at()
    {
        var found = new List<string> { "" };
        for (var next = 0; next < found.Count; next++)
        {
            var help = await RunAsync("C.UTF-8", [.. found[next].Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            found.AddRange(Commands().Match(help).Groups[1].Captures.Select(name => $"{found[next]} {name.Value}".Trim()));
        }
        found.ShouldBe(Verbs.Select(row => row.Data), ignoreOrder: true);
    }

    [Fact]
    public async Task Status_and_the_check_of_plugins_json_are_said_in_Korean()
    {
        (await RunAsync("ko_KR.UTF-8", "status")).ShouldBe($"실행 중이 아닙니다{Environment.NewLine}질문 보드가 비어 있습니다{Environment.NewLine}");
        (await RunAsync("ko_KR.UTF-8", "config", "check")).ShouldContain("이상 없습니다. 소스 1개, 필터 3개, 분류 14개, 담당자 1명.");
        (await RunAsync("ko_KR.UTF-8", "plugin", "list")).ShouldContain("기본 제공");
        (await RunAsync("ko_KR.UTF-8", "board", "check")).ShouldContain("아직 실행한 적이 없거나 파일을 옮긴 것입니다");
    }

    [Fact]
    public async Task A_misspelt_verb_is_answered_in_Korean_with_the_nearest() =>
        (await RunAsync("ko_KR.UTF-8", "statsu")).ShouldContain("와 일치하는 것이 없습니다. 다음 중 하나입니까?");

    [Fact]
    public async Task What_programs_read_is_the_same_in_both_languages()
    {
        string[] verb = ["classify", "아이폰4는 언제 나와요?", "--json"];
        (await RunAsync("ko_KR.UTF-8", verb)).ShouldBe(await RunAsync("C.UTF-8", verb));
    }

    public void Dispose() => _home.Dispose();

    private async Task<string> RunAsync(string language, params string[] arguments)
    {
        await using var host = HostProcess.Start(_home.FullPath, new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language }, arguments);
        await host.ExitAsync();
        return host.Output;
    }

    private static List<string> Headings(string help) =>
        [.. help.Split('\n').Where(line => line.Length > 1 && line[0] is not (' ' or '\r')).Select(line => line.Trim())];

    /// <summary>What stands right of options, arguments and verbs, and the description itself.</summary>
    private static List<string> Described(string help) =>
        [.. help.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("  notifier ", StringComparison.Ordinal))
            .Select(line => RightColumn().Match(line) is { Success: true } right ? right.Groups[1].Value.Trim() : line.Trim())];

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"\S\s{2,}(\S.*)$")]
    private static partial Regex RightColumn();

    [GeneratedRegex(@"Commands:\r?\n(?:  ([a-z-]+)[^\n]*\n?)+")]
    private static partial Regex Commands();
}
