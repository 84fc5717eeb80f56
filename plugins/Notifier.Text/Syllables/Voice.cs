namespace Notifier.Text.Syllables;

/// <summary>
/// One opinion of what a sentence does, by its syllables and the letters they are written with: a convolution over a few neighbours
/// at a time, what each filter finds at its best, and one hidden layer (Y. Kim, "Convolutional Neural Networks for Sentence
/// Classification", 2014). Owned by one thread at a time.
/// </summary>
internal sealed class Voice(Alphabet alphabet, NetworkWeights weights)
{
    private readonly ProductCache _products = new(alphabet, weights);
    private readonly int[] _slots = new int[SentenceReader.Longest + 1];
    private readonly float[] _sums = new float[Window.AllFilters];
    private readonly float[] _findings = new float[Window.AllFindings];
    private readonly float[] _hidden = new float[NetworkWeights.HiddenUnits];

    /// <summary>Fills in what speaks for each act, up to a constant that is the same for all.</summary>
    /// <param name="sentence">As a <see cref="SentenceReader"/> reads it.</param>
    /// <param name="acts">One a <see cref="SpeechAct"/>.</param>
    public void Score(ReadOnlySpan<char> sentence, Span<float> acts)
    {
        var slots = _slots.AsSpan(0, sentence.Length);
        _products.Find(sentence, slots);
        Array.Clear(_findings);
        foreach (ref readonly var window in Window.All.AsSpan())
            Lay(window, slots);
        weights.Combine(_findings, _hidden);
        weights.Decide(_hidden, acts);
    }

    /// <summary>Lays a window over each place of the text and keeps what each filter found at its best.</summary>
    private void Lay(in Window window, ReadOnlySpan<int> slots)
    {
        var anywhere = _findings.AsSpan(window.FirstFilter, window.Filters);
        var ending = _findings.AsSpan(Window.AllFilters + window.FirstFilter, window.Filters);
        var sums = _sums.AsSpan(0, window.Filters);
        for (var at = window.From; at <= Window.To(slots.Length); at++)
        {
            weights.Lay(window, at, slots, _products.Products, sums);
            Vectors.KeepLarger(anywhere, sums);
            if (Window.IsEnding(at, slots.Length))
                Vectors.KeepLarger(ending, sums);
        }
    }
}
