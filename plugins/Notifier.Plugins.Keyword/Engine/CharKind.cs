namespace Notifier.Plugins.Keyword.Engine;

/// <summary>What a character is to a word. A word edge is where two different kinds meet.</summary>
internal enum CharKind : byte
{
    /// <summary>Symbols, emoji, spaces, controls, single jamo such as ㅋ: an edge to everything.</summary>
    Other,

    /// <summary>An alphabetic letter, or a mark that belongs to one.</summary>
    Letter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A Hangul syllable.</summary>
    Hangul,

    /// <summary>Han, kana, Thai and other scripts that write no spaces between words.</summary>
    Unspaced,

    /// <summary>ASCII punctuation, which can be part of a name: <c>C#</c>, <c>.NET</c>.</summary>
    Punctuation,
}
