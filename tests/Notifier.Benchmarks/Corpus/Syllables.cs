namespace Notifier.Benchmarks.Corpus;

/// <summary>Makes up Korean and English words that look real enough to hash and branch like real ones.</summary>
internal static class Syllables
{
    private const string Korean =
        "이다일에가지니는어해하요고아있서기줘을시도오주나로은한사수내인보제게리메려그라의정알자야거들스장대전를마구으면부데늘만번까안모여비래온무음세금소신되간말저드동상우했습원좀화생회할두확것실몇중방너바과입식좋러터트없달약진문위때관조학워운유선분속추행람많영건디후적월연통랑십계불함국작얼누차성업경용";

    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "ph", "r", "s", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "oo", "io", "ai"];
    private static readonly string[] Codas = ["", "", "n", "r", "s", "x", "t", "ck", "ng", "m"];

    /// <summary>Common syllables are drawn more often, as in real text.</summary>
    public static string KoreanWord(Random random, int syllables) =>
        string.Create(syllables, random, static (word, random) =>
        {
            for (var i = 0; i < word.Length; i++)
                word[i] = Korean[(int)(random.NextDouble() * random.NextDouble() * Korean.Length)];
        });

    public static string EnglishWord(Random random, int syllables) =>
        string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(random, Onsets) + Pick(random, Vowels) + Pick(random, Codas)));

    public static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
