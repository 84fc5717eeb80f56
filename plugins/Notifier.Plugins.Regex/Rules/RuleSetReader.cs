using System.Globalization;
using Notifier.Plugins.Regex.Patterns;
using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Rules;

/// <summary>Turns options into rules, or names everything that is wrong with them.</summary>
internal sealed class RuleSetReader(TimeSpan timeout)
{
    private const double Heaviest = 10;
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(200);

    private readonly List<string> _faults = [];
    private readonly List<CategoryRule> _rules = [];

    /// <exception cref="PluginException">With every fault in the options, each naming category, pattern, place and remedy.</exception>
    public static RuleSet Read(RegexFilterOptions options, IPluginHost host)
    {
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTimeout)
            throw new PluginException(PluginFault.Config, $"timeout: {options.Timeout} is out of range; choose more than zero and at most {LongestTimeout}");

        var reader = new RuleSetReader(options.Timeout);
        if (options.Categories is not { Count: > 0 })
            reader._faults.Add("there are no categories; add one such as \"billing\": { \"any\": [\"환불.*언제\", \"refund\"] }");
        foreach (var (category, definition) in options.Categories ?? [])
            reader.ReadCategory(category, definition ?? new RegexCategory());
        if (reader._faults.Count > 0)
            throw new PluginException(PluginFault.Config, string.Join(Environment.NewLine, reader._faults));
        return new RuleSet(reader._rules, new PatternWatch(host, options.Timeout));
    }

    private void ReadCategory(CategoryId category, RegexCategory definition)
    {
        if (definition is { Any: null or { Count: 0 }, All: null or { Count: 0 } })
            _faults.Add($"category \"{category}\" has no patterns; give it some under \"any\" or \"all\", or remove it");
        if (definition.Weight is not (> 0 and <= Heaviest))
        {
            var weight = definition.Weight.ToString(CultureInfo.InvariantCulture);
            _faults.Add($"category \"{category}\", weight: {weight} is out of range; choose a number above 0 and at most 10, where 1 is usual");
        }

        _rules.Add(new CategoryRule(
            category,
            ReadPatterns(category, "any", definition.Any, definition.IgnoreCase),
            ReadPatterns(category, "all", definition.All, definition.IgnoreCase),
            ReadPatterns(category, "none", definition.None, definition.IgnoreCase),
            definition.Weight));
    }

    private List<Pattern> ReadPatterns(CategoryId category, string list, IEnumerable<string>? sources, bool ignoreCase)
    {
        var patterns = new List<Pattern>();
        foreach (var source in (sources ?? []).Select(source => source ?? "").Distinct())
        {
            try
            {
                patterns.Add(new Pattern(source, ignoreCase, timeout));
            }
            catch (FormatException fault)
            {
                _faults.Add($"category \"{category}\", {list}: the pattern \"{source}\" cannot be used: {fault.Message}");
            }
        }

        return patterns;
    }
}
