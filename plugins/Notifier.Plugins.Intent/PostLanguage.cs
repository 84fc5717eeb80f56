using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent;

/// <summary>
/// Tells which language a post is written in. A Korean post is full of product names in Latin letters, and an English one may name a
/// word in Hangul or carry Korean hashtags; so words are counted that only grammar needs.
/// </summary>
internal static class PostLanguage
{
    private static readonly ulong[] EnglishGrammar = Hashes(
    [
        "about", "and", "any", "are", "because", "been", "but", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "how",
        "i", "if", "in", "is", "just", "me", "my", "not", "of", "our", "please", "she", "should", "than", "that", "the", "their", "there",
        "they", "this", "to", "was", "we", "were", "what", "when", "where", "who", "why", "will", "with", "would", "you", "your",
    ]);

    /// <summary>Whether a post has Hangul, and neither more English grammar than Korean words nor Hangul in hashtags alone.</summary>
    public static bool IsKorean(TokenList text)
    {
        if (!text.Has(TokenKind.Hangul))
            return false;
        var (korean, latin, english) = (0, 0, 0);
        foreach (ref readonly var token in text.Items)
        {
            if (text.LoweredFromBefore[token.Start] == '#')
                continue;
            if (token.Kind is TokenKind.Hangul)
                korean++;
            else if (token.Kind is TokenKind.Word)
                (latin, english) = (latin + 1, english + (Array.IndexOf(EnglishGrammar, token.Hash) < 0 ? 0 : 1));
        }

        return korean > 0 ? korean >= english : latin == 0;
    }

    /// <summary>Whether a post has as many letters in Hangul as in other scripts.</summary>
    public static bool IsMostlyHangul(TokenList text)
    {
        var more = 0;
        foreach (ref readonly var token in text.Items)
        {
            if (token.Kind is TokenKind.Hangul)
                more += token.Length;
            else if (token.Kind is TokenKind.Word)
                more -= token.Length;
        }

        return more >= 0;
    }

    private static ulong[] Hashes(ReadOnlySpan<string> words)
    {
        var hashes = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++)
            hashes[i] = TokenHash.Of(words[i]);
        return hashes;
    }
}
