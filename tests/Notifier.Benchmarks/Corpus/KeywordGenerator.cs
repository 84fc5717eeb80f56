namespace Notifier.Benchmarks.Corpus;

/// <summary>Made-up product names: half Korean, half English, every twentieth a phrase, a mixed name or one with signs.</summary>
internal sealed class KeywordGenerator(int seed)
{
    private readonly Random _random = new(seed);

    public string[] Generate(int count)
    {
        var taken = Vocabulary.KoreanStems.Concat(Vocabulary.English).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var keywords = new List<string>(count) { "아이폰", "iPhone", "iPhone 4", "갤럭시 S", "넥서스원", "아이폰4S", "C#", ".NET", "A/S", "폰" };
        while (keywords.Count < count)
        {
            var keyword = Next(keywords.Count);
            if (taken.Add(keyword))
                keywords.Add(keyword);
        }

        return [.. keywords];
    }

    /// <summary>Keywords that all begin with the same two syllables.</summary>
    public string[] GenerateSharingTwoSyllables(int count)
    {
        var keywords = new HashSet<string>(StringComparer.Ordinal);
        while (keywords.Count < count)
            keywords.Add("갤럭" + Syllables.KoreanWord(_random, _random.Next(2, 5)));
        return [.. keywords];
    }

    private string Next(int index) => (index % 20) switch
    {
        18 => Syllables.KoreanWord(_random, 3) + " " + Syllables.KoreanWord(_random, 2),
        19 => Syllables.KoreanWord(_random, 3) + Syllables.EnglishWord(_random, 1) + _random.Next(1, 100),
        var even when even % 2 == 0 => Syllables.KoreanWord(_random, _random.Next(3, 6)),
        _ => Syllables.EnglishWord(_random, _random.Next(2, 5)),
    };
}
