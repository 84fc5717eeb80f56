namespace Notifier.Text.Syllables;

/// <summary>The characters a network has learned. Immutable.</summary>
/// <param name="characters">Each once.</param>
internal sealed class Alphabet(string characters)
{
    /// <summary>Stands before every text.</summary>
    public const char Begin = '\u0002';

    /// <summary>Stands behind every text.</summary>
    public const char End = '\u0003';

    /// <summary>Stands for every character that is neither known nor a Hangul syllable.</summary>
    public const char Unknown = '\0';

    /// <summary>Initial, vowel and final of all syllables.</summary>
    public const int Letters = Initials + Vowels + Finals;

    private const int Initials = 19;
    private const int Vowels = 21;
    private const int Finals = 28;
    private const char FirstSyllable = '\uAC00';
    private const char LastSyllable = '\uD7A3';
    private readonly ushort[] _numbers = Number(characters);

    public string Characters => characters;

    /// <summary>How many rows it takes to tell them apart: one each, and one for all that are unknown.</summary>
    public int Count => characters.Length + 1;

    /// <summary>0 for a character it does not know.</summary>
    public int NumberOf(char c) => _numbers[c];

    /// <summary>The character, or what stands for it. A syllable stands for itself: its letters are known.</summary>
    public char Fold(char c) => IsSyllable(c) || NumberOf(c) > 0 ? c : Unknown;

    public static bool IsSyllable(char c) => c is >= FirstSyllable and <= LastSyllable;

    /// <summary>The letters a syllable is written with, numbered over all three kinds.</summary>
    public static (int Initial, int Vowel, int Final) LettersOf(char syllable)
    {
        var number = syllable - FirstSyllable;
        return (number / (Vowels * Finals), Initials + number / Finals % Vowels, Initials + Vowels + number % Finals);
    }

    private static ushort[] Number(string characters)
    {
        var numbers = new ushort[char.MaxValue + 1];
        for (var i = 0; i < characters.Length; i++)
            numbers[characters[i]] = (ushort)(i + 1);
        return numbers;
    }
}
