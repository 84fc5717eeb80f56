using System.Globalization;
using System.Text.RegularExpressions;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Tests.Configuration;

namespace Notifier.Core.Tests.Alerts;

public class HistoryTextsTests
{
    /// <summary>The names stand in the rules, as the third argument of what makes the next revision.</summary>
    [Fact]
    public void Every_change_the_rules_name_is_said_in_Korean_too()
    {
        string[] files = ["host/Notifier.Core/Board/BoardRules.cs", "host/Notifier.Core/Board/BoardRules.Host.cs"];
        var names = files.SelectMany(file => Regex.Matches(RepositoryFile.Read(file), @"now, change, ""(?<name>[a-z ]+)""", RegexOptions.ExplicitCapture))
            .Select(match => match.Groups["name"].Value).Append(BoardRules.CorrectedWord).Distinct().ToList();
        names.Count.ShouldBeGreaterThan(20);
        names.Where(name => HistoryTexts.What(name, CultureInfo.GetCultureInfo("ko")) == name).ShouldBeEmpty();
    }
}
