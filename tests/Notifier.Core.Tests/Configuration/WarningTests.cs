using Notifier.Core.Configuration;

namespace Notifier.Core.Tests.Configuration;

public sealed class WarningTests : IDisposable
{
    private static readonly Dictionary<string, BrokenFile> Files = new()
    {
        ["group nobody is in yet"] = BrokenFile.With(
            "{ \"group\": \"manager\" }", "{ \"group\": ▶\"태블릿\", \"for\": \"00:05:00\" }, { \"group\": \"manager\" }", "NC052", "/ladders/devices/2/group", "nobody is in the group \"태블릿\"", "skipped until"),
        ["group with another number"] = BrokenFile.With(
            "{ \"group\": \"manager\" }", "{ \"group\": ▶\"manager2\", \"for\": \"00:05:00\" }, { \"group\": \"manager\" }", "NC052", "/ladders/devices/2/group", "\"manager2\""),
        ["tier that never ends"] = BrokenFile.With(
            "{ \"group\": \"consultant\", \"for\": \"00:15:00\" }", "▶{ \"group\": \"consultant\" }", "NC053", "/ladders/devices/1", "no \"for\"", "say how long"),
        ["ladder longer than the promise"] = BrokenFile.With(
            "\"devices\": [ { \"group\": \"genius\", \"for\": \"00:10:00\" }", "\"devices\": ▶[ { \"group\": \"genius\", \"for\": \"00:30:00\" }", "NC060", "/ladders/devices", "00:45:00 together", "within 00:45:00", "shorten"),
        ["group no ladder asks"] = BrokenFile.With(
            "\"groups\": [\"manager\"]", "\"groups\": [\"manager\", ▶\"요금\"]", "NC054", "/specialists/2/groups/1", "no ladder asks the group \"요금\"", "name it in a ladder"),
        ["folder without a plugin"] = BrokenFile.With(
            "\"version\": 1,", "\"version\": 1, \"folders\": [▶\".\"],", "NC058", "/folders/0", "holds a plugin", "name the folder above"),
        ["folder that does not exist"] = BrokenFile.With(
            "\"version\": 1,", "\"version\": 1, \"folders\": [▶\"./플러그인\"],", "NC055", "/folders/0", "플러그인\" does not exist", "create it"),
        ["category no filter gives"] = BrokenFile.With(
            "{ \"id\": \"intent\", \"plugin\": \"test.intent\" },", "", "NC051", "/categories/2/id", "\"announcement\"", "name it in a filter")
            with
        {
            Text = GoodFile.Text.Replace("{ \"id\": \"intent\", \"plugin\": \"test.intent\" },", "").Replace(", { \"id\": \"how-to\", \"topic\": true }", "")
                .Replace("{ \"id\": \"announcement\"", "{ \"id\": ▶\"announcement\"").Replace("{ \"id\": \"how-to\", \"topic\": true },", "")
        },
        ["unknown plugin of a source that is switched off"] = BrokenFile.With(
            "\"plugin\": \"test.forum\"", "\"enabled\": false, \"plugin\": ▶\"gone\"", "NC020", "/sources/0/plugin", "unknown plugin \"gone\""),
    };

    private readonly ConfigurationDesk _desk = new();

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_warning_is_named_like_an_error_and_the_plan_is_used(string name)
    {
        var file = Files[name];
        var marked = MarkedText.From(file.Text);

        var result = _desk.Load(marked.Text);

        result.Plan.ShouldNotBeNull(string.Join("\n", result.Errors));
        var warning = result.Errors.ShouldHaveSingleItem();
        warning.Severity.ShouldBe(ConfigurationSeverity.Warning);
        (warning.Code, warning.Pointer, warning.Line, warning.Column).ShouldBe((file.Code, file.Pointer, marked.Line, marked.Column));
        foreach (var piece in file.Says)
            warning.ToString().ShouldContain(piece, Case.Sensitive);
    }

    [Fact]
    public void A_ladder_in_which_nobody_is_left_is_an_error()
    {
        var result = _desk.Load(GoodFile.With("\"ladders\": { ", "\"ladders\": { \"빈\": [ { \"group\": \"요금\" } ], "));

        result.Plan.ShouldBeNull();
        result.Errors.Single(error => error.Severity is ConfigurationSeverity.Error).ToString().ShouldContain("NC027 /ladders/빈: nobody is in any group");
    }

    public void Dispose() => _desk.Dispose();
}
