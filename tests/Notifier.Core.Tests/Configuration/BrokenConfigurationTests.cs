using Notifier.Core.Configuration;

namespace Notifier.Core.Tests.Configuration;

public sealed class BrokenConfigurationTests : IDisposable
{
    private static readonly Dictionary<string, BrokenFile> Files =
        BrokenStructures.All.Concat(BrokenReferences.All).Concat(BrokenSyntax.All).ToDictionary();

    private readonly ConfigurationDesk _desk = new();

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fault_is_named_with_place_value_and_remedy(string name)
    {
        var broken = Files[name];
        var marked = MarkedText.From(broken.Text);

        var result = _desk.Load(marked.Text);

        result.Plan.ShouldBeNull();
        var error = result.Errors.Where(finding => finding.Severity is ConfigurationSeverity.Error).ShouldHaveSingleItem();
        (error.Code, error.Pointer).ShouldBe((broken.Code, broken.Pointer), error.ToString());
        (error.Line, error.Column).ShouldBe((marked.Line, marked.Column), error.ToString());
        foreach (var piece in broken.Says)
            error.Message.ShouldContain(piece, Case.Sensitive);
    }

    [Fact]
    public void A_plugin_that_cannot_be_loaded_costs_its_own_entries_alone()
    {
        var marked = MarkedText.From(GoodFile.With("\"plugin\": \"test.forum\"", "\"plugin\": ▶\"test.broken\""));

        var result = _desk.Load(marked.Text);

        result.HasFaults.ShouldBeTrue();
        result.Plan!.Sources.ShouldContain(source => source.Plugin == "test.broken");
        var error = result.Errors.ShouldHaveSingleItem();
        (error.Code, error.Pointer, error.Line, error.Column).ShouldBe(("NC022", "/sources/0/plugin", marked.Line, marked.Column));
        error.ToString().ShouldEndWith(
            "): error NC022 /sources/0/plugin: the plugin \"test.broken\" cannot be loaded: needs Notifier.Sdk 1.1.0.0, this host provides 1.0.0.0: update Notifier");
    }

    [Fact]
    public void Every_kind_of_error_has_a_file_that_shows_it()
    {
        // A file that cannot be read at all is shown by UnreadableFileTests; what is only a warning by WarningTests.
        var elsewhere = (string[])["NC001", "NC002", "NC003", "NC004", ConfigurationCodes.BrokenPlugin];
        var kinds = Files.Values.Select(file => file.Code).Concat(elsewhere).ToHashSet();

        kinds.Count.ShouldBeGreaterThanOrEqualTo(30);
        kinds.Order().ShouldBe(ConfigurationCodesTests.Codes.Where(code => string.CompareOrdinal(code, "NC050") < 0));
        Files.Values.Select(file => file.Text).ShouldBeUnique();
    }

    [Fact]
    public void An_error_reads_like_a_compilers()
    {
        var error = _desk.Load(GoodFile.With("\"limit\": 20", "\"handel\": \"x\"")).Errors.ShouldHaveSingleItem();

        error.ToString().ShouldBe(
            $"{_desk.File}(5,131): error NC014 /sources/0/with/handel: unknown option \"handel\"; did you mean \"handle\"?");
    }

    [Fact]
    public void All_faults_are_reported_at_once_in_the_files_order()
    {
        var text = GoodFile.Text
            .Replace("\"limit\": 20", "\"limit\": 0, \"token\": \"${env:NOT_SET}\"")
            .Replace("\"ignore\": true", "\"ignroe\": true")
            .Replace("\"hours\": \"office\"", "\"hours\": \"night\"")
            .Replace("\"for\": \"00:10:00\"", "\"for\": 10");

        var codes = _desk.Load(text).Errors.Select(error => error.Code);

        codes.ShouldBe(["NC015", "NC041", "NC031", "NC014", "NC026", "NC010"]);
    }

    [Fact]
    public void As_somebody_unknown_lists_the_roster()
    {
        var error = _desk.Load(GoodFile.Text, asSpecialist: "lee.sz").Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("NC032");
        error.Message.ShouldContain("--as \"lee.sz\"");
        error.Message.ShouldContain("did you mean \"lee.sy\"?");
        error.Message.ShouldContain("kim.jh (login kimjh)");
    }

    [Fact]
    public void A_login_that_is_not_on_the_roster_is_named_though_the_file_only_says_user()
    {
        _desk.UserName = "root";

        var error = _desk.Load(GoodFile.Text).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("NC032");
        error.Message.ShouldContain("\"root\" is neither id nor login");
    }

    public void Dispose() => _desk.Dispose();
}
