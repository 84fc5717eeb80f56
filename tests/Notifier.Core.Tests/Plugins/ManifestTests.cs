using Notifier.Core.Plugins.Inspection;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

public sealed class ManifestTests
{
    private const string Good = """
        { "id": "acme.forum", "name": "Forum", "version": "1.2.0", "kind": "channelSource", "assembly": "Acme.Forum.dll", "sdk": "[1.0,2)", "description": "포럼" }
        """;

    [Fact]
    public void A_manifest_is_read()
    {
        var (manifest, problems) = Read(Good);

        problems.ShouldBeEmpty();
        manifest!.Id.ShouldBe("acme.forum");
        manifest.Kind.ShouldBe(PluginKind.ChannelSource);
        manifest.Assembly.ShouldBe("Acme.Forum.dll");
        manifest.Description.ShouldBe("포럼");
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Read(Good.Replace("\"포럼\" }", "\"포럼\", /* 한국어 */ }")).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("\"1.2.0\"", "12", "notifier-plugin.json: version must be a text, not Number")]
    [InlineData("channelSource", "channel", "notifier-plugin.json: unknown kind \"channel\"; write channelSource or categoryFilter")]
    [InlineData("\"name\": \"Forum\", ", "", "notifier-plugin.json: name is missing")]
    [InlineData("\"Forum\"", "\"\"", "notifier-plugin.json: name is missing")]
    [InlineData("\"version\"", "\"verison\": \"1\", \"version\"", "notifier-plugin.json: unknown member \"verison\"; known are id, name, version, kind, assembly, sdk, description, $schema")]
    [InlineData("\"version\"", "\"name\": \"Again\", \"version\"", "notifier-plugin.json: name is given twice")]
    [InlineData("Acme.Forum.dll", "../Acme.Forum.dll", "notifier-plugin.json: assembly \"../Acme.Forum.dll\" must be the name of a .dll beside the manifest, without a folder")]
    [InlineData("Acme.Forum.dll", "/usr/lib/x.dll", "notifier-plugin.json: assembly \"/usr/lib/x.dll\" must be the name of a .dll beside the manifest, without a folder")]
    [InlineData("[1.0,2)", ">=1.0", "notifier-plugin.json: sdk \">=1.0\" must be a range with a floor and a ceiling, such as [1.0,2)")]
    [InlineData("[1.0,2)", "[1.1,2)", "runs with Notifier.Sdk [1.1,2), this host provides 1.0.0; install a version of the plugin made for it")]
    [InlineData("[1.0,2)", "[0.1,1.0)", "runs with Notifier.Sdk [0.1,1.0), this host provides 1.0.0; install a version of the plugin made for it")]
    public void A_fault_is_named(string good, string bad, string problem) => Read(Good.Replace(good, bad)).Problems.ShouldBe([problem]);

    [Theory]
    [InlineData("Acme.Forum")]
    [InlineData("acme forum")]
    [InlineData("acme..forum")]
    [InlineData("../acme")]
    [InlineData("포럼")]
    public void An_id_that_is_none_is_named(string id)
    {
        var (manifest, problems) = Read(Good.Replace("acme.forum", id));

        manifest.ShouldBeNull();
        problems.ShouldBe([$"notifier-plugin.json: id \"{id}\" must consist of lower-case letters, digits, dots and hyphens, such as acme.forum"]);
    }

    [Theory]
    [InlineData("", "notifier-plugin.json(1,1) is not valid JSON")]
    [InlineData("{\n  \"id\": acme }", "notifier-plugin.json(2,9) is not valid JSON")]
    [InlineData("[]", "notifier-plugin.json must hold one object")]
    public void What_is_no_manifest_at_all_is_named(string text, string problem) =>
        Read(text).Problems.ShouldHaveSingleItem().ShouldStartWith(problem);

    [Fact]
    public void A_manifest_without_an_end_is_not_read_whole() =>
        Read(new string(' ', 70_000)).Problems.ShouldBe(["notifier-plugin.json has 70000 bytes; a manifest has at most 65536"]);

    [Theory]
    [InlineData("[1.0,2)", "1.0.0", true)]
    [InlineData("[1.0,2)", "1.99.3", true)]
    [InlineData("[1.0,2)", "2.0.0", false)]
    [InlineData("[1.0,2]", "2.0.0", true)]
    [InlineData("(1.0,2)", "1.0.0", false)]
    [InlineData("[1.2.3, 1.2.3]", "1.2.3", true)]
    public void A_range_includes_what_its_brackets_say(string range, string version, bool included)
    {
        VersionRange.TryParse(range, out var parsed).ShouldBeTrue();
        parsed.Contains(Version.Parse(version)).ShouldBe(included);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("[1.0]")]
    [InlineData("[1.0,)")]
    [InlineData("(,2)")]
    [InlineData("[2,1]")]
    [InlineData("[a,b]")]
    [InlineData("[,]")]
    public void A_range_needs_both_ends(string range) => VersionRange.TryParse(range, out _).ShouldBeFalse();

    private static ManifestReading Read(string text)
    {
        var folder = Directory.CreateTempSubdirectory("notifier-manifest-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, ManifestReader.FileName), text);
            return ManifestReader.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
