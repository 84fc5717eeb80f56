namespace Notifier.Text.Syllables;

/// <summary>A few neighbouring characters that a network looks at together.</summary>
/// <param name="Places">How many characters.</param>
/// <param name="Filters">How many things it looks for.</param>
/// <param name="FirstProduct">Where its products start in the row of a character: for each place, one a filter.</param>
/// <param name="FirstFilter">Where its filters start among those of all windows.</param>
internal readonly record struct Window(int Places, int Filters, int FirstProduct, int FirstFilter)
{
    /// <summary>All of them; a window may lean over either edge of the text as long as two characters are in it.</summary>
    public static readonly Window[] All = [new(2, 32, 0, 0), new(3, 64, 64, 32), new(4, 64, 256, 96), new(5, 64, 512, 160)];

    private const int EndingPlaces = 5;

    /// <summary>Filters of all windows.</summary>
    public const int AllFilters = 224;

    /// <summary>What they found anywhere and, behind it, what they found where the sentence ends.</summary>
    public const int AllFindings = 2 * AllFilters;

    /// <summary>Products of one character with all places of all windows.</summary>
    public const int AllProducts = 832;

    /// <summary>The first place, perhaps before the text, from which it is laid over a text.</summary>
    public int From => 2 - Places;

    /// <summary>The last place at which two characters are left.</summary>
    public static int To(int characters) => characters - 2;

    /// <summary>Whether a sentence ends at a place: in Korean the last syllables say what it does.</summary>
    public static bool IsEnding(int place, int characters) => place > To(characters) - EndingPlaces;

    /// <summary>Where the products of a character at one of its places start.</summary>
    public int ProductsAt(int place) => FirstProduct + place * Filters;
}
