using System.Text;

namespace Notifier.Benchmarks.Corpus;

/// <summary>
/// Posts as they come in by the thousand: half Korean, half English, 121 UTF-16 code units on average, names nobody asks for
/// among them, now and then an emoji, a handle or a link. The same seed gives the same posts.
/// </summary>
internal sealed class PostGenerator(int seed)
{
    private const int ShortestPost = 72;
    private const int LongestPost = 160;
    private readonly Random _random = new(seed);

    /// <param name="count">How many.</param>
    /// <param name="keywords">One of these is dropped into every thirtieth post.</param>
    public string[] Generate(int count, IReadOnlyList<string> keywords)
    {
        var posts = new string[count];
        for (var i = 0; i < count; i++)
            posts[i] = Post(i % 2 == 0 ? KoreanWord : EnglishWord, i % 30 == 0 ? Syllables.Pick(_random, keywords) : null);
        return posts;
    }

    /// <summary>Posts whose words all begin as the keywords do, and go on differently.</summary>
    public string[] GenerateNearMisses(int count, IReadOnlyList<string> keywords)
    {
        var known = keywords.ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, count).Select(_ => Post(() => NearMiss(keywords, known), null))];
    }

    private string Post(Func<string> nextWord, string? keyword)
    {
        var length = _random.Next(ShortestPost, LongestPost + 1);
        var post = new StringBuilder();
        while (post.Length < length)
        {
            if (keyword is not null && post.Length > length / 2)
            {
                post.Append(keyword).Append(' ');
                keyword = null;
            }

            post.Append(_random.Next(12) == 0 ? Syllables.Pick(_random, Vocabulary.Extras) : nextWord()).Append(' ');
        }

        return post.ToString(0, post.Length - 1);
    }

    private string KoreanWord() => _random.Next(8) switch
    {
        0 => EnglishWord(),
        1 => Syllables.KoreanWord(_random, _random.Next(2, 5)) + Syllables.Pick(_random, Vocabulary.KoreanEndings),
        _ => Syllables.Pick(_random, Vocabulary.KoreanStems) + Syllables.Pick(_random, Vocabulary.KoreanEndings),
    };

    private string EnglishWord()
    {
        if (_random.Next(12) == 0)
            return Syllables.EnglishWord(_random, _random.Next(1, 4));
        var word = Syllables.Pick(_random, Vocabulary.English);
        return _random.Next(8) == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    private string NearMiss(IReadOnlyList<string> keywords, HashSet<string> known)
    {
        while (true)
        {
            var keyword = Syllables.Pick(_random, keywords);
            var miss = keyword[.._random.Next(2, keyword.Length)] + Syllables.KoreanWord(_random, 1);
            if (!Enumerable.Range(1, miss.Length).Any(length => known.Contains(miss[..length])))
                return miss;
        }
    }
}
