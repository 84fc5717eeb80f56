using System.Text;
using Notifier.Core.Configuration;

namespace Notifier.Core.Tests.Configuration;

public sealed class UnreadableFileTests : IDisposable
{
    private readonly ConfigurationDesk _desk = new();

    [Fact]
    public void A_file_that_does_not_exist_never_becomes_defaults() =>
        ShouldFail(_desk.Loader.Load(_desk.File), "NC001", 1, 1, "does not exist", "--config");

    [Fact]
    public void A_folder_is_not_a_file() => ShouldFail(_desk.Loader.Load(_desk.Folder), "NC002", 1, 1, "is a folder", "name the file inside it");

    [Fact]
    public void A_file_without_permission_says_so()
    {
        File.WriteAllText(_desk.File, GoodFile.Text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_desk.File, UnixFileMode.None);

        // Permissions do not bind root, and Windows has none of this kind: there the file must simply load.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            _desk.Loader.Load(_desk.File).Plan.ShouldNotBeNull();
        else
            ShouldFail(_desk.Loader.Load(_desk.File), "NC002", 1, 1, "cannot be read", "permissions");
    }

    [Fact]
    public void A_file_somebody_keeps_for_themselves_says_so()
    {
        File.WriteAllText(_desk.File, GoodFile.Text);
        using var kept = new FileStream(_desk.File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        ShouldFail(_desk.Loader.Load(_desk.File), "NC002", 1, 1, "cannot be read", "another program");
    }

    [Fact]
    public void A_path_that_is_none_says_so() => ShouldFail(_desk.Loader.Load("plug\0ins.json"), "NC001", 1, 1, "does not exist");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("// 아직 비어 있음\n")]
    [InlineData("/* a */ // b")]
    public void An_empty_file_says_what_it_needs(string text) => ShouldFail(_desk.Load(text), "NC003", 1, 1, "empty", "\"version\": 1");

    [Fact]
    public void Utf16_is_named()
    {
        ShouldFail(_desk.Load([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(GoodFile.Text)]), "NC004", 1, 1, "UTF-16", "save it as UTF-8");
        ShouldFail(_desk.Load(Encoding.BigEndianUnicode.GetBytes(GoodFile.Text)), "NC004", 1, 1, "UTF-16", "save it as UTF-8");
    }

    [Fact]
    public void Euc_kr_is_named_with_the_place_of_the_first_byte()
    {
        // 아이폰 in EUC-KR
        byte[] name = [0xBE, 0xC6, 0xC0, 0xCC, 0xC6, 0xF9];

        var result = _desk.Load([.. "{\n  \"version\": 1,\n  \"me\": \""u8, .. name, .. "\" }"u8]);

        ShouldFail(result, "NC004", 3, 10, "0xBE", "EUC-KR", "save it as UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_is_fine_and_moves_nothing()
    {
        _desk.Load([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(GoodFile.Text)]).Errors.ShouldBeEmpty();

        _desk.Load([0xEF, 0xBB, 0xBF, .. "{ \"x\": 1 }"u8]).Errors.Single(error => error.Code == "NC014").Column.ShouldBe(3);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("\"plugins\"")]
    [InlineData("null")]
    public void Something_else_than_an_object_is_one_error(string text) =>
        ShouldFail(_desk.Load(text), "NC010", 1, 1, "expected an object");

    [Fact]
    public void Nesting_beyond_reason_is_an_error() =>
        _desk.Load("{ \"sources\": " + new string('[', 100)).Errors.ShouldHaveSingleItem().Message.ShouldContain("depth of 64");

    [Fact]
    public void A_file_too_large_to_be_the_right_one_is_not_read()
    {
        using (var file = File.Create(_desk.File))
            file.SetLength(17 << 20);

        ShouldFail(_desk.Loader.Load(_desk.File), "NC002", 1, 1, "larger than 16 MiB");
    }

    [Fact]
    public void Line_ends_of_every_kind_count_as_one()
    {
        foreach (var end in (string[])["\n", "\r\n", "\r"])
        {
            var text = $"// 하나{end}{{{end}/* 둘{end} 셋 */ \"없는 이름\": 1,{end}}}";

            var error = _desk.Load(text).Errors.Single(finding => finding.Code == "NC014");

            (error.Line, error.Column).ShouldBe((4, 7));
        }
    }

    private static void ShouldFail(ConfigurationResult result, string code, int line, int column, params string[] says)
    {
        result.Plan.ShouldBeNull();
        var error = result.Errors.ShouldHaveSingleItem();
        (error.Code, error.Line, error.Column, error.Pointer).ShouldBe((code, line, column, ""), error.ToString());
        foreach (var piece in says)
            error.Message.ShouldContain(piece, Case.Sensitive);
    }

    public void Dispose() => _desk.Dispose();
}
