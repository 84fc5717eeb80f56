using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>
/// The gradients of one example. Filters and hidden units are left out at random, so that none relies on another
/// (N. Srivastava et al., "Dropout", 2014).
/// </summary>
internal sealed class Backpropagation(NetworkWeights weights, NetworkWeights gradients, Random random)
{
    private const float FilterKeepRate = 0.6f;
    private const float HiddenKeepRate = 0.8f;

    /// <summary>The share of the label that is spread over all acts: labels are wrong now and then.</summary>
    private const float LabelSmoothing = 0.05f;

    private readonly float[] _findings = new float[Window.AllFindings];
    private readonly int[] _places = new int[Window.AllFindings];
    private readonly bool[] _kept = new bool[Window.AllFindings];
    private readonly float[] _sums = new float[Window.AllFilters];
    private readonly float[] _hidden = new float[NetworkWeights.HiddenUnits];
    private readonly float[] _hiddenError = new float[NetworkWeights.HiddenUnits];
    private readonly float[] _acts = new float[NetworkWeights.Acts];

    /// <summary>Adds the gradients of one example.</summary>
    /// <param name="batch">The batch it is in.</param>
    /// <param name="slots">Where the batch keeps its characters.</param>
    /// <param name="act">Its label.</param>
    /// <param name="weight">Its weight in the batch.</param>
    public void AddGradients(BatchProducts batch, ReadOnlySpan<int> slots, SpeechAct act, float weight)
    {
        Array.Clear(_findings);
        foreach (ref readonly var window in Window.All.AsSpan())
            Convolve(window, batch, slots);
        DropOut(_findings, _kept, FilterKeepRate);
        weights.Combine(_findings, _hidden);
        foreach (ref var unit in _hidden.AsSpan())
            unit = random.NextSingle() < HiddenKeepRate ? unit / HiddenKeepRate : 0;
        weights.Decide(_hidden, _acts);
        BackpropagateOutput(act, weight);
        foreach (ref readonly var window in Window.All.AsSpan())
        {
            BackpropagateFilters(window, 0, batch, slots);
            BackpropagateFilters(window, Window.AllFilters, batch, slots);
        }
    }

    /// <summary>The convolution of a window: the best place of each of its filters.</summary>
    private void Convolve(in Window window, BatchProducts batch, ReadOnlySpan<int> slots)
    {
        var sums = _sums.AsSpan(0, window.Filters);
        for (var at = window.From; at <= Window.To(slots.Length); at++)
        {
            weights.Lay(window, at, slots, batch.Products, sums);
            KeepLarger(window.FirstFilter, sums, at);
            if (Window.IsEnding(at, slots.Length))
                KeepLarger(Window.AllFilters + window.FirstFilter, sums, at);
        }
    }

    private void KeepLarger(int first, ReadOnlySpan<float> sums, int place)
    {
        var best = _findings.AsSpan(first, sums.Length);
        var places = _places.AsSpan(first, sums.Length);
        for (var f = 0; f < sums.Length; f++)
        {
            if (sums[f] > best[f])
                (best[f], places[f]) = (sums[f], place);
        }
    }

    private void DropOut(Span<float> numbers, Span<bool> kept, float keepRate)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            kept[i] = random.NextSingle() < keepRate && numbers[i] > 0;
            numbers[i] = kept[i] ? numbers[i] / keepRate : 0;
        }
    }

    /// <summary>From the error of each act back to the hidden units.</summary>
    private void BackpropagateOutput(SpeechAct act, float weight)
    {
        Softmax(_acts);
        Array.Clear(_hiddenError);
        for (var a = 0; a < _acts.Length; a++)
        {
            var wanted = (a == (int)act ? 1 - LabelSmoothing : 0) + LabelSmoothing / _acts.Length;
            var error = (_acts[a] - wanted) * weight;
            gradients.OutputBias[a] += error;
            Vectors.AddScaled(gradients.Output.AsSpan(a * NetworkWeights.HiddenUnits, NetworkWeights.HiddenUnits), _hidden, error);
            Vectors.AddScaled(_hiddenError, weights.Output.AsSpan(a * NetworkWeights.HiddenUnits, NetworkWeights.HiddenUnits), error);
        }

        for (var h = 0; h < _hidden.Length; h++)
            _hiddenError[h] = _hidden[h] > 0 ? _hiddenError[h] / HiddenKeepRate : 0;
        Vectors.Add(gradients.HiddenBias, _hiddenError);
    }

    /// <summary>From the hidden units to the filters, and from each filter to the characters at its best place.</summary>
    /// <param name="findings">Where the findings start: anywhere, or at the end.</param>
    private void BackpropagateFilters(in Window window, int findings, BatchProducts batch, ReadOnlySpan<int> slots)
    {
        for (var f = 0; f < window.Filters; f++)
        {
            var finding = findings + window.FirstFilter + f;
            if (!_kept[finding])
                continue;
            var row = finding * NetworkWeights.HiddenUnits;
            Vectors.AddScaled(gradients.Hidden.AsSpan(row, NetworkWeights.HiddenUnits), _hiddenError, _findings[finding]);
            var error = Vectors.Dot(_hiddenError, weights.Hidden.AsSpan(row, NetworkWeights.HiddenUnits)) / FilterKeepRate;
            gradients.Filters[window.FirstFilter + f] += error;
            var at = _places[finding];
            for (var place = Math.Max(0, -at); place < window.Places && at + place < slots.Length; place++)
                batch.Gradients(slots[at + place])[window.ProductsAt(place) + f] += error;
        }
    }

    private static void Softmax(Span<float> acts)
    {
        var (most, sum) = (float.MinValue, 0f);
        foreach (var act in acts)
            most = Math.Max(most, act);
        foreach (ref var act in acts)
            sum += act = MathF.Exp(act - most);
        foreach (ref var act in acts)
            act /= sum;
    }
}
