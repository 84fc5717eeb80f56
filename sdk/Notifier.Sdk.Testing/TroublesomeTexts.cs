namespace Notifier.Sdk.Testing;

/// <summary>Texts that people do post, or that a broken channel delivers, and that plugins have stumbled over.</summary>
public static class TroublesomeTexts
{
    private const int Mebi = 1024 * 1024;

    /// <summary>The texts by what is troublesome about them. All are NFC as far as they are Unicode at all.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["empty text"] = "",
        ["white space alone"] = " \t\r\n\u00a0\u3000",
        ["one letter"] = "?",
        ["a lone high surrogate"] = "아이폰 \ud83d 언제",
        ["a lone low surrogate"] = "\udcf1 when does it arrive",
        ["a surrogate pair cut at the end"] = "배터리 \ud83d\udcf1\ud83d",
        ["right-to-left text"] = "متى يصل الآيفون؟ \u202eiPhone\u202c שלום",
        ["emoji joined to one"] = "👩\u200d👩\u200d👧\u200d👦 🇰🇷 👍🏽",
        ["stacked marks"] = "i" + string.Concat(Enumerable.Repeat("\u0336\u0489", 200)),
        ["Korean letters not composed"] = "ㅋㅋㅋ ㅠㅠ ㅎㅇ ㄱㅅ",
        ["Korean and English glued together"] = "아이폰4는언제출시되나요?iPhone은요",
        ["markup"] = "<b>&amp;</b> ]]> <script>alert(1)</script> [link](x) {0} %s ${x}",
        ["control characters"] = "a\0b\u0001\u001b[31mred\u0007\u2028\u2029\ufeff",
        ["a text of 1 MiB without a space"] = new string('가', Mebi),
        ["a text of 1 MiB of words"] = string.Concat(Enumerable.Repeat("아이폰 iPhone? ", Mebi / 12)),
    };
}
