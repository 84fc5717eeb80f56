using Notifier.Text.Tokens;

namespace Notifier.Plugins.Intent;

/// <summary>
/// Cuts a Korean post into sentences. Hardly anybody sets a full stop in a short post: a sentence also ends behind laughter and tears
/// (<c>ㅋㅋ</c>, <c>ㅠㅠ</c>), and behind a word with an ending that only the last word of a sentence has.
/// </summary>
internal static class KoreanSentences
{
    private const int FinalConsonants = 28;
    private const int Bieup = 17;
    private const int DoubleSiot = 20;

    /// <summary>Nouns that end as last words do.</summary>
    private static readonly string[] Nouns = ["필요", "중요", "주요", "수요", "소요", "강요", "개요", "동요", "가요", "동네"];

    /// <summary>Where the sentence ends that begins at a token: the index behind its last token, marks included.</summary>
    public static int EndOf(TokenList text, int first)
    {
        var tokens = text.Items;
        var hasWords = false;
        for (var i = first; i < tokens.Length; i++)
        {
            if (hasWords && Closes(tokens[i]))
                return BehindMarks(tokens, i);
            hasWords |= tokens[i].IsWord && !Closes(tokens[i]);
            if (HasFinalEnding(tokens[i], text.Lowered) && i + 1 < tokens.Length && !Closes(tokens[i + 1]))
                return i + 1;
        }

        return tokens.Length;
    }

    /// <summary>Whether tokens say enough to be judged by themselves: a question mark or a last word, or two words, one of them in Hangul.</summary>
    public static bool SaysEnough(TokenList text)
    {
        var (words, hangul, ends) = (0, false, false);
        foreach (ref readonly var token in text.Items)
        {
            words += token.IsWord && !Closes(token) ? 1 : 0;
            hangul |= token.Kind is TokenKind.Hangul;
            ends |= token.Kind is TokenKind.Question || HasFinalEnding(token, text.Lowered);
        }

        return hangul && (ends || words > 1);
    }

    private static int BehindMarks(ReadOnlySpan<Token> tokens, int i)
    {
        while (i < tokens.Length && Closes(tokens[i]))
            i++;
        return i;
    }

    private static bool Closes(in Token token) => token.Kind is TokenKind.Jamo or >= TokenKind.Question;

    /// <summary>-요, -네, -죠, -줘, -니다, -습니까, -았다: what a noun or a verb in the middle of a sentence may end in is not among them.</summary>
    private static bool HasFinalEnding(in Token token, ReadOnlySpan<char> text)
    {
        if (token.Kind is not TokenKind.Hangul || token.Length < 2)
            return false;
        var word = text[token.Start..token.End];
        return word[^1] switch
        {
            '요' or '네' => !IsNoun(word),
            '죠' or '줘' => true,
            '다' => word is [_, .., '니', _] || FinalOf(word[^2]) == DoubleSiot,
            '까' => word is [.., var before, '니', _] && FinalOf(before) == Bieup,
            _ => false,
        };
    }

    private static bool IsNoun(ReadOnlySpan<char> word)
    {
        foreach (var noun in Nouns)
        {
            if (word.SequenceEqual(noun))
                return true;
        }

        return false;
    }

    /// <summary>The number of the consonant that a syllable ends with; 0: none.</summary>
    private static int FinalOf(char syllable) => (syllable - '\uAC00') % FinalConsonants;
}
