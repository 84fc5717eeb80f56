using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>
/// What one sentence says about the weights. Filters and hidden units are left out at random, so that none relies on another
/// (N. Srivastava et al., "Dropout", 2014).
/// </summary>
internal sealed class Backpropagation(NetworkWeights weights, NetworkWeights gradients, Random random)
{
    private const float FindingsKept = 0.6f;
    private const float HiddenKept = 0.8f;

    /// <summary>What is shared out over all acts: labels are wrong now and then.</summary>
    private const float Doubt = 0.05f;

    private readonly float[] _findings = new float[Window.AllFindings];
    private readonly int[] _places = new int[Window.AllFindings];
    private readonly bool[] _kept = new bool[Window.AllFindings];
    private readonly float[] _sums = new float[Window.AllFilters];
    private readonly float[] _hidden = new float[NetworkWeights.HiddenUnits];
    private readonly float[] _hiddenError = new float[NetworkWeights.HiddenUnits];
    private readonly float[] _acts = new float[NetworkWeights.Acts];

    /// <summary>Adds the gradients of one sentence.</summary>
    /// <param name="batch">The batch it is in.</param>
    /// <param name="slots">Where the batch keeps its characters.</param>
    /// <param name="act">What it does.</param>
    /// <param name="share">What it counts: its part of the batch.</param>
    public void Learn(BatchProducts batch, ReadOnlySpan<int> slots, SpeechAct act, float share)
    {
        Array.Clear(_findings);
        foreach (ref readonly var window in Window.All.AsSpan())
            Lay(window, batch, slots);
        LeaveOut(_findings, _kept, FindingsKept);
        weights.Combine(_findings, _hidden);
        foreach (ref var unit in _hidden.AsSpan())
            unit = random.NextSingle() < HiddenKept ? unit / HiddenKept : 0;
        weights.Decide(_hidden, _acts);
        CorrectOutput(act, share);
        foreach (ref readonly var window in Window.All.AsSpan())
        {
            CorrectFilters(window, 0, batch, slots);
            CorrectFilters(window, Window.AllFilters, batch, slots);
        }
    }

    /// <summary>Finds the best place of each filter of a window.</summary>
    private void Lay(in Window window, BatchProducts batch, ReadOnlySpan<int> slots)
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

    private void LeaveOut(Span<float> numbers, Span<bool> kept, float share)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            kept[i] = random.NextSingle() < share && numbers[i] > 0;
            numbers[i] = kept[i] ? numbers[i] / share : 0;
        }
    }

    /// <summary>From what is said too loudly for each act back to the hidden units.</summary>
    private void CorrectOutput(SpeechAct act, float share)
    {
        ToProbabilities(_acts);
        Array.Clear(_hiddenError);
        for (var a = 0; a < _acts.Length; a++)
        {
            var wanted = (a == (int)act ? 1 - Doubt : 0) + Doubt / _acts.Length;
            var error = (_acts[a] - wanted) * share;
            gradients.OutputBias[a] += error;
            Vectors.AddScaled(gradients.Output.AsSpan(a * NetworkWeights.HiddenUnits, NetworkWeights.HiddenUnits), _hidden, error);
            Vectors.AddScaled(_hiddenError, weights.Output.AsSpan(a * NetworkWeights.HiddenUnits, NetworkWeights.HiddenUnits), error);
        }

        for (var h = 0; h < _hidden.Length; h++)
            _hiddenError[h] = _hidden[h] > 0 ? _hiddenError[h] / HiddenKept : 0;
        Vectors.Add(gradients.HiddenBias, _hiddenError);
    }

    /// <summary>From the hidden units to the filters, and from each filter to the characters at its best place.</summary>
    /// <param name="findings">Where the findings start: anywhere, or at the end.</param>
    private void CorrectFilters(in Window window, int findings, BatchProducts batch, ReadOnlySpan<int> slots)
    {
        for (var f = 0; f < window.Filters; f++)
        {
            var finding = findings + window.FirstFilter + f;
            if (!_kept[finding])
                continue;
            var row = finding * NetworkWeights.HiddenUnits;
            Vectors.AddScaled(gradients.Hidden.AsSpan(row, NetworkWeights.HiddenUnits), _hiddenError, _findings[finding]);
            var error = Vectors.Dot(_hiddenError, weights.Hidden.AsSpan(row, NetworkWeights.HiddenUnits)) / FindingsKept;
            gradients.Filters[window.FirstFilter + f] += error;
            var at = _places[finding];
            for (var place = Math.Max(0, -at); place < window.Places && at + place < slots.Length; place++)
                batch.Gradients(slots[at + place])[window.ProductsAt(place) + f] += error;
        }
    }

    private static void ToProbabilities(Span<float> acts)
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
