using Notifier.Plugins.Keyword.Engine;
using Notifier.Sdk;

namespace Notifier.Plugins.Keyword.Rules;

/// <summary>Turns options into rules, or names everything that is wrong with them.</summary>
internal sealed class RuleSetReader
{
    private readonly KeywordParser _parser = new();
    private readonly List<string> _faults = [];
    private readonly List<CategoryRule> _categories = [];
    private readonly List<Word> _words = [];
    private readonly List<KeywordPattern> _patterns = [];

    /// <exception cref="PluginException">With every fault in the options, each naming category, word and remedy.</exception>
    public static RuleSet Read(KeywordOptions options)
    {
        var reader = new RuleSetReader();
        if (options.Categories is not { Count: > 0 })
            reader._faults.Add("there are no categories; add one such as \"iphone\": { \"any\": [\"iPhone\", \"아이폰\"] }");
        foreach (var (category, definition) in options.Categories ?? [])
            reader.ReadCategory(category, definition ?? new KeywordCategory());
        if (reader._faults.Count > 0)
            throw new PluginException(PluginFault.Config, string.Join(Environment.NewLine, reader._faults));
        return new RuleSet(reader._categories, reader._words, new KeywordMatcher(reader._patterns));
    }

    private void ReadCategory(CategoryId category, KeywordCategory definition)
    {
        var any = (definition.Any ?? []).Concat(ReadFile(category, definition.AnyFile)).Distinct().ToList();
        var all = (definition.All ?? []).Distinct().ToList();
        if (any.Count == 0 && all.Count == 0)
            _faults.Add($"category \"{category}\" has no words; give it some under \"any\" or \"all\", or remove it");

        foreach (var word in any.Concat(all).Intersect(definition.None ?? []))
            _faults.Add($"category \"{category}\": \"{word}\" is asked for and stands in \"none\" as well; remove one of the two");

        var weights = new WordWeights(category, definition, _faults);
        weights.Check(any.Concat(all));
        AddWords(category, WordRole.Any, any, weights);
        AddWords(category, WordRole.All, all, weights);
        AddWords(category, WordRole.None, definition.None, weights);
        AddWords(category, WordRole.Except, definition.Except, weights);
        _categories.Add(new CategoryRule(category, any.Count > 0, all.Count));
    }

    private void AddWords(CategoryId category, WordRole role, IEnumerable<string>? words, WordWeights weights)
    {
        foreach (var word in (words ?? []).Select(word => word ?? "").Distinct())
        {
            try
            {
                _patterns.Add(_parser.Parse(word));
                _words.Add(new Word(word, _categories.Count, role, weights.Of(word)));
            }
            catch (FormatException fault)
            {
                _faults.Add($"category \"{category}\", {ListName(role)}: the word \"{word}\" cannot be used: {fault.Message}");
            }
        }
    }

    private IEnumerable<string> ReadFile(CategoryId category, string? path)
    {
        if (path is null)
            return [];
        if (!Path.IsPathFullyQualified(path))
        {
            _faults.Add($"category \"{category}\", anyFile: \"{path}\" is not a full path; write it from the root or the drive letter on");
            return [];
        }

        try
        {
            return [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _faults.Add($"category \"{category}\", anyFile: \"{path}\" cannot be read ({fault.Message}); correct the path or the permissions");
            return [];
        }
    }

    private static string ListName(WordRole role) => role switch
    {
        WordRole.Any => "any",
        WordRole.All => "all",
        WordRole.None => "none",
        WordRole.Except => "except",
    };
}
