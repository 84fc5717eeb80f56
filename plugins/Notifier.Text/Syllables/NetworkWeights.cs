namespace Notifier.Text.Syllables;

/// <summary>All that training finds: the rows of numbers that a network is made of.</summary>
/// <param name="characters">How many characters it tells apart, see <see cref="Alphabet.Count"/>.</param>
internal sealed class NetworkWeights(int characters)
{
    /// <summary>Numbers that stand for a character.</summary>
    public const int Width = 64;

    /// <summary>Combinations of filters that the network knows.</summary>
    public const int HiddenUnits = 64;

    /// <summary>Kinds of <see cref="SpeechAct"/>.</summary>
    public const int Acts = 7;

    /// <summary>[character][width]; the first row is that of an unknown one.</summary>
    public float[] Characters { get; } = new float[characters * Width];

    /// <summary>[letter][width]; those of its letters are added to the row of a syllable.</summary>
    public float[] Letters { get; } = new float[Alphabet.Letters * Width];

    /// <summary>[width][product], see <see cref="Window"/>.</summary>
    public float[] Windows { get; } = new float[Width * Window.AllProducts];

    /// <summary>[filter]: what is added to the products of a window.</summary>
    public float[] Filters { get; } = new float[Window.AllFilters];

    /// <summary>[finding][hidden unit].</summary>
    public float[] Hidden { get; } = new float[Window.AllFindings * HiddenUnits];

    /// <summary>[hidden unit]: what is added to its sum.</summary>
    public float[] HiddenBias { get; } = new float[HiddenUnits];

    /// <summary>[act][hidden unit].</summary>
    public float[] Output { get; } = new float[Acts * HiddenUnits];

    /// <summary>[act]: what is added to its sum.</summary>
    public float[] OutputBias { get; } = new float[Acts];

    /// <summary>Every array, in the order in which a file holds them.</summary>
    public IReadOnlyList<float[]> All => [Characters, Letters, Windows, Filters, Hidden, HiddenBias, Output, OutputBias];

    /// <summary>Fills in the numbers that stand for a character.</summary>
    public void Embed(Alphabet alphabet, char character, Span<float> row)
    {
        Characters.AsSpan(alphabet.NumberOf(character) * Width, Width).CopyTo(row);
        if (!Alphabet.IsSyllable(character))
            return;
        var (initial, vowel, final) = Alphabet.LettersOf(character);
        foreach (var letter in (ReadOnlySpan<int>)[initial, vowel, final])
            Vectors.Add(row, Letters.AsSpan(letter * Width, Width));
    }

    /// <summary>Fills in the products of an embedded character with each place of each window.</summary>
    public void Multiply(ReadOnlySpan<float> embedded, Span<float> products)
    {
        products.Clear();
        for (var d = 0; d < Width; d++)
            Vectors.AddScaled(products, Windows.AsSpan(d * Window.AllProducts, Window.AllProducts), embedded[d]);
    }

    /// <summary>Fills in what each filter of a window finds when the window is laid over one place of a text.</summary>
    /// <param name="window">The window.</param>
    /// <param name="at">The place, perhaps before the text.</param>
    /// <param name="slots">Where the products of each character of the text are.</param>
    /// <param name="products">[slot][product].</param>
    /// <param name="sums">One a filter.</param>
    public void Lay(in Window window, int at, ReadOnlySpan<int> slots, ReadOnlySpan<float> products, Span<float> sums)
    {
        Filters.AsSpan(window.FirstFilter, window.Filters).CopyTo(sums);
        for (var place = Math.Max(0, -at); place < window.Places && at + place < slots.Length; place++)
            Vectors.Add(sums, products[(slots[at + place] * Window.AllProducts + window.ProductsAt(place))..]);
    }

    /// <summary>Fills in what each hidden unit makes of what the filters found.</summary>
    public void Combine(ReadOnlySpan<float> findings, Span<float> hidden)
    {
        HiddenBias.CopyTo(hidden);
        for (var f = 0; f < findings.Length; f++)
        {
            if (findings[f] != 0)
                Vectors.AddScaled(hidden, Hidden.AsSpan(f * HiddenUnits, HiddenUnits), findings[f]);
        }

        foreach (ref var unit in hidden)
            unit = Math.Max(unit, 0);
    }

    /// <summary>Fills in what speaks for each act, up to a constant that is the same for all.</summary>
    public void Decide(ReadOnlySpan<float> hidden, Span<float> acts)
    {
        for (var a = 0; a < Acts; a++)
            acts[a] = OutputBias[a] + Vectors.Dot(hidden, Output.AsSpan(a * HiddenUnits, HiddenUnits));
    }
}
