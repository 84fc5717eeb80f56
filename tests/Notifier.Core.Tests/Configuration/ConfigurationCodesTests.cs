using System.Reflection;
using System.Text.RegularExpressions;
using Notifier.Core.Configuration;

namespace Notifier.Core.Tests.Configuration;

public class ConfigurationCodesTests
{
    public static IReadOnlyList<string> Codes { get; } =
        [.. typeof(ConfigurationCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_code_is_used_once_and_explained()
    {
        var explained = Regex.Matches(RepositoryFile.Read("docs/configuration-errors.md"), @"^\| (?<code>NC\d{3}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture);

        explained.Select(match => match.Groups["code"].Value).ShouldBe(Codes);
        Codes.ShouldBeUnique();
    }
}
