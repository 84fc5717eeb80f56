namespace Notifier.Host.Desktop.Terminal;

/// <summary>The Latin letter on a key, also when the keyboard is set to Hangul (two-set layout).</summary>
internal static class KeyLetter
{
    private const string Hangul = "ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ";

    /// <summary>Lower case; any other character as it is.</summary>
    public static char Of(ConsoleKeyInfo key)
    {
        var index = Hangul.IndexOf(key.KeyChar, StringComparison.Ordinal);
        return index >= 0 ? (char)('a' + index) : char.ToLowerInvariant(key.KeyChar);
    }
}
