namespace Notifier.Text.Tokens;

internal enum TokenKind : byte
{
    /// <summary>Letters of any script but Hangul, with digits and inner apostrophes: <c>iphone4s</c>, <c>we'd</c>.</summary>
    Word,

    /// <summary>Hangul syllables alone; digits and Latin letters glued to them are tokens of their own.</summary>
    Hangul,

    /// <summary>Lone Hangul letters: <c>ㅋㅋㅋ</c>, <c>ㅠㅠ</c>.</summary>
    Jamo,

    /// <summary>Digits with inner points and commas: <c>11.0.2</c>.</summary>
    Number,

    /// <summary><c>@name</c>.</summary>
    Mention,

    /// <summary>From <c>http</c> to the next white space.</summary>
    Url,

    Question,
    Exclamation,

    /// <summary>The end of a sentence or line.</summary>
    Stop,
}
