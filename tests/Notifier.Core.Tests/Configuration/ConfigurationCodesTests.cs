using System.Reflection;
using System.Text.RegularExpressions;
using Notifier.Core.Configuration;

namespace Notifier.Core.Tests.Configuration;

public class ConfigurationCodesTests
{
    public static IReadOnlyList<string> Codes { get; } =
        [.. typeof(ConfigurationCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_code_is_given_to_something()
    {
        var core = Path.Combine(RepositoryFile.Root, "host", "Notifier.Core");
        var code = string.Concat(Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var given = Regex.Matches(code, @"\bConfigurationCodes\.(?<name>\w+)", RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value);

        typeof(ConfigurationCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name).ShouldBeSubsetOf(given);
    }

    [Fact]
    public void Every_code_stands_once_and_is_explained()
    {
        var explained = Regex.Matches(RepositoryFile.Read("docs/configuration-errors.md"), @"^\| (?<code>NC\d{3}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture);

        explained.Select(match => match.Groups["code"].Value).ShouldBe(Codes);
        Codes.ShouldBeUnique();
    }
}
