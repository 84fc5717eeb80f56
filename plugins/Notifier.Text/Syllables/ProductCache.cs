namespace Notifier.Text.Syllables;

/// <summary>
/// The products of the characters met so far with every place of every window. A character costs a multiplication by all windows
/// when it is new, and a look-up ever after: a few hundred syllables make up nearly all that is written. Takes a fixed amount of
/// memory, and begins anew when it is full.
/// </summary>
internal sealed class ProductCache(Alphabet alphabet, NetworkWeights weights)
{
    /// <summary>How many characters there is room for; a text must not have more.</summary>
    public const int Slots = 256;

    private readonly float[] _products = new float[Slots * Window.AllProducts];
    private readonly float[] _embedded = new float[NetworkWeights.Width];

    /// <summary>For each character one more than its slot, or 0.</summary>
    private readonly ushort[] _slots = new ushort[char.MaxValue + 1];
    private int _count;

    /// <summary>[slot][product].</summary>
    public ReadOnlySpan<float> Products => _products;

    /// <summary>Fills in the slot of each character of a text; good until the next call.</summary>
    public void Find(ReadOnlySpan<char> text, Span<int> slots)
    {
        if (_count + text.Length > Slots)
        {
            Array.Clear(_slots);
            _count = 0;
        }

        for (var i = 0; i < text.Length; i++)
            slots[i] = _slots[text[i]] is var known and > 0 ? known - 1 : Add(text[i]);
    }

    private int Add(char character)
    {
        var slot = _count++;
        _slots[character] = (ushort)_count;
        weights.Embed(alphabet, character, _embedded);
        weights.Multiply(_embedded, _products.AsSpan(slot * Window.AllProducts, Window.AllProducts));
        return slot;
    }
}
