using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>
/// The products of the characters of a batch with all windows, and the gradients of these products: a character that many sentences
/// share is multiplied once, and its gradient is passed on once.
/// </summary>
internal sealed class BatchProducts(Alphabet alphabet, NetworkWeights weights)
{
    private readonly List<char> _characters = [];
    private readonly int[] _slots = new int[char.MaxValue + 1];
    private float[] _embedded = [];
    private float[] _products = [];
    private float[] _gradients = [];

    /// <summary>Starts another batch.</summary>
    /// <param name="sentences">Its sentences.</param>
    public void Begin(IReadOnlyList<char[]> sentences)
    {
        foreach (var character in _characters)
            _slots[character] = 0;
        _characters.Clear();
        foreach (var character in sentences.SelectMany(s => s))
        {
            if (_slots[character] > 0)
                continue;
            _characters.Add(character);
            _slots[character] = _characters.Count;
        }

        Reserve(_characters.Count);
        for (var slot = 0; slot < _characters.Count; slot++)
        {
            weights.Embed(alphabet, _characters[slot], Embedded(slot));
            weights.Multiply(Embedded(slot), _products.AsSpan(slot * Window.AllProducts, Window.AllProducts));
        }
    }

    public int SlotOf(char character) => _slots[character] - 1;

    /// <summary>[slot][product].</summary>
    public ReadOnlySpan<float> Products => _products;

    /// <summary>The gradients that are added up here are passed on at the end of the batch.</summary>
    public Span<float> Gradients(int slot) => _gradients.AsSpan(slot * Window.AllProducts, Window.AllProducts);

    /// <summary>Passes the gradients of the products on to the windows, the characters and their letters.</summary>
    public void Backpropagate(NetworkWeights gradients)
    {
        Span<float> embedded = stackalloc float[NetworkWeights.Width];
        for (var slot = 0; slot < _characters.Count; slot++)
        {
            for (var d = 0; d < NetworkWeights.Width; d++)
            {
                var row = d * Window.AllProducts;
                Vectors.AddScaled(gradients.Windows.AsSpan(row, Window.AllProducts), Gradients(slot), Embedded(slot)[d]);
                embedded[d] = Vectors.Dot(Gradients(slot), weights.Windows.AsSpan(row, Window.AllProducts));
            }

            AddTo(gradients, _characters[slot], embedded);
        }
    }

    private void AddTo(NetworkWeights gradients, char character, ReadOnlySpan<float> embedded)
    {
        Vectors.Add(gradients.Characters.AsSpan(alphabet.NumberOf(character) * NetworkWeights.Width, NetworkWeights.Width), embedded);
        if (!Alphabet.IsSyllable(character))
            return;
        var (initial, vowel, final) = Alphabet.LettersOf(character);
        foreach (var letter in (ReadOnlySpan<int>)[initial, vowel, final])
            Vectors.Add(gradients.Letters.AsSpan(letter * NetworkWeights.Width, NetworkWeights.Width), embedded);
    }

    private Span<float> Embedded(int slot) => _embedded.AsSpan(slot * NetworkWeights.Width, NetworkWeights.Width);

    private void Reserve(int characters)
    {
        if (_products.Length < characters * Window.AllProducts)
        {
            _embedded = new float[characters * 2 * NetworkWeights.Width];
            _products = new float[characters * 2 * Window.AllProducts];
            _gradients = new float[characters * 2 * Window.AllProducts];
        }

        _gradients.AsSpan(0, characters * Window.AllProducts).Clear();
    }
}
