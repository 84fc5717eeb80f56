using Notifier.Core.Configuration;

namespace Notifier.Core.Tests.Configuration;

public sealed class ReferenceTests : IDisposable
{
    private readonly ConfigurationDesk _desk = new();

    [Theory]
    [InlineData("${user}", "kimjh")]
    [InlineData("${env:HANDLE}", "쇼 고객센터")]
    [InlineData("@${env:HANDLE}/${user}!", "@쇼 고객센터/kimjh!")]
    [InlineData("${env:MISSING:-없음: 기본값}", "없음: 기본값")]
    [InlineData("${env:EMPTY:-instead}", "instead")]
    [InlineData("${env:EMPTY}", "")]
    [InlineData("${env:HANDLE:-instead}", "쇼 고객센터")]
    [InlineData("$${env:HANDLE}", "${env:HANDLE}")]
    [InlineData("$$${user} $5 {user} $user", "$${user} $5 {user} $user")]
    [InlineData("${cred:notifier/x}", "bearer-비밀")]
    [InlineData("${file:secrets/token.txt}", "from-file-1234")]
    public void References_are_replaced_by_what_they_stand_for(string written, string expected)
    {
        Furnish();

        var result = _desk.Load(GoodFile.With("\"limit\": 20", $"\"handle\": \"{written}\""));

        result.Errors.ShouldBeEmpty();
        result.Plan!.Sources[0].With.GetProperty("handle").GetString().ShouldBe(expected);
    }

    [Fact]
    public void Values_are_not_read_as_references_themselves()
    {
        _desk.Variables["HANDLE"] = "${cred:notifier/x}";

        var plan = _desk.Load(GoodFile.With("\"limit\": 20", "\"handle\": \"${env:HANDLE}\"")).Plan!;

        plan.Sources[0].With.GetProperty("handle").GetString().ShouldBe("${cred:notifier/x}");
    }

    [Fact]
    public void The_form_of_a_value_is_checked_after_replacement_and_the_value_is_not_shown()
    {
        Furnish();

        var error = _desk.Load(GoodFile.With("\"limit\": 20", "\"every\": \"${cred:notifier/x}\"")).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("NC016");
        error.Message.ShouldContain("\"${cred:notifier/x}\" is not a duration");
        error.Message.ShouldNotContain("비밀");
    }

    [Fact]
    public void Secrets_of_files_credentials_and_secret_options_are_known_for_redaction()
    {
        Furnish();
        _desk.Variables["TOKEN"] = "from-environment";

        var plan = _desk.Load(GoodFile.With(
            "\"limit\": 20", "\"token\": \"Bearer ${env:TOKEN}\", \"handle\": \"${cred:notifier/x}\", \"tags\": [\"${file:secrets/token.txt}\", \"${env:HANDLE}\"]")).Plan!;

        plan.Secrets.Select(secret => secret.Reveal()).ShouldBe(["bearer-비밀", "from-file-1234", "Bearer from-environment"], ignoreOrder: true);
    }

    [Fact]
    public void A_secret_in_plain_is_a_warning_that_does_not_repeat_it()
    {
        var result = _desk.Load(GoodFile.With("\"limit\": 20", "\"token\": \"hunter2\""));

        result.Plan!.Secrets.ShouldHaveSingleItem().Reveal().ShouldBe("hunter2");
        var warning = result.Errors.ShouldHaveSingleItem();
        (warning.Code, warning.Severity, warning.Pointer).ShouldBe(("NC050", ConfigurationSeverity.Warning, "/sources/0/with/token"));
        warning.ToString().ShouldContain("${cred:name}");
        warning.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_secret_of_the_wrong_type_is_not_repeated()
    {
        var error = _desk.Load(GoodFile.With("\"limit\": 20", "\"token\": 20101225")).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("NC010");
        error.Message.ShouldNotContain("20101225");
    }

    [Fact]
    public void A_source_that_is_switched_off_needs_no_secrets()
    {
        var result = _desk.Load(GoodFile.With(
            "\"name\": \"KT 쇼\", \"lookBack\": \"02:00:00\", \"with\": { \"url\": \"https://show.example/쇼\", \"limit\": 20 }",
            "\"enabled\": false, \"with\": { \"url\": \"${env:NOT_SET}\", \"token\": \"${cred:not-there}\" }"));

        result.Errors.ShouldBeEmpty();
        result.Plan!.Sources[0].Enabled.ShouldBeFalse();
    }

    [Fact]
    public void A_secret_file_that_is_not_text_is_an_error()
    {
        Furnish();
        File.WriteAllBytes(Path.Combine(_desk.Folder, "secrets", "token.txt"), [0xBE, 0xC6, 0xC0]);

        var error = _desk.Load(GoodFile.With("\"limit\": 20", "\"token\": \"${file:secrets/token.txt}\"")).Errors.ShouldHaveSingleItem();

        (error.Code, error.Message.Contains("not UTF-8")).ShouldBe(("NC042", true));
    }

    private void Furnish()
    {
        _desk.Variables["HANDLE"] = "쇼 고객센터";
        _desk.Variables["EMPTY"] = "";
        _desk.Credentials["notifier/x"] = "bearer-비밀";
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "secrets"));
        File.WriteAllText(Path.Combine(_desk.Folder, "secrets", "token.txt"), "from-file-1234\r\n");
    }

    public void Dispose() => _desk.Dispose();
}
