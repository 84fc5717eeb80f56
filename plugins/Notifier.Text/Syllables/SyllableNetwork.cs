namespace Notifier.Text.Syllables;

/// <summary>
/// Tells what a sentence does by its syllables and the letters they are written with: a convolution over a few neighbours at a
/// time, the best place of each filter, and one hidden layer (Y. Kim, "Convolutional Neural Networks for Sentence
/// Classification", 2014). Owned by one thread at a time.
/// </summary>
internal sealed class SyllableNetwork(Alphabet alphabet, NetworkWeights weights)
{
    private readonly ProductCache _products = new(alphabet, weights);
    private readonly int[] _slots = new int[SentenceReader.Longest + 1];
    private readonly float[] _sums = new float[Window.AllFilters];
    private readonly float[] _filters = new float[Window.AllFilters];
    private readonly float[] _hidden = new float[NetworkWeights.HiddenUnits];
    private readonly float[] _acts = new float[NetworkWeights.Acts];

    /// <summary>The characters it knows.</summary>
    public Alphabet Alphabet => alphabet;

    /// <summary>What speaks for each <see cref="SpeechAct"/> in the sentence scored last, up to a constant that is the same for all.</summary>
    public ReadOnlySpan<float> Acts => _acts;

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">As a <see cref="SentenceReader"/> reads it.</param>
    public void Score(ReadOnlySpan<char> sentence)
    {
        var slots = _slots.AsSpan(0, sentence.Length);
        _products.Find(sentence, slots);
        Array.Clear(_filters);
        foreach (ref readonly var window in Window.All.AsSpan())
            Lay(window, slots);
        weights.Combine(_filters, _hidden);
        weights.Decide(_hidden, _acts);
    }

    /// <summary>The log-odds of an act in the sentence scored last, if it is one that can be told by reading.</summary>
    public float LogOddsOf(SpeechAct act)
    {
        var others = 0f;
        for (var other = SpeechAct.Question; other <= SpeechAct.RhetoricalCommand; other++)
        {
            if (other != act)
                others += MathF.Exp(_acts[(int)other] - _acts[(int)act]);
        }

        return -MathF.Log(others);
    }

    /// <summary>Lays a window over each place of the text and keeps what each filter found at its best.</summary>
    private void Lay(in Window window, ReadOnlySpan<int> slots)
    {
        var best = _filters.AsSpan(window.FirstFilter, window.Filters);
        var bias = weights.Filters.AsSpan(window.FirstFilter, window.Filters);
        var sums = _sums.AsSpan(0, window.Filters);
        for (var at = window.From; at <= Window.To(slots.Length); at++)
        {
            bias.CopyTo(sums);
            for (var place = Math.Max(0, -at); place < window.Places && at + place < slots.Length; place++)
                Vectors.Add(sums, _products.Products(slots[at + place])[window.ProductsAt(place)..]);
            Vectors.KeepLarger(best, sums);
        }
    }
}
