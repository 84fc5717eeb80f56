namespace Notifier.Plugins.Learn.Training;

/// <summary>
/// Fits one category against the rest: L2-regularised squared hinge loss, one example's multiplier at a time
/// (C.-J. Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008).
/// </summary>
/// <param name="examples">What to learn from.</param>
/// <param name="importance">
/// The square of what each feature is multiplied by, by place. The weights are kept with that factor in them, so that they apply
/// to plain features.
/// </param>
/// <param name="cost">What an error costs against weights far from the start.</param>
/// <param name="start">The weights that are kept as long as no example speaks against them.</param>
internal sealed class DualCoordinateDescent(IReadOnlyList<Example> examples, float[] importance, float cost, Fitted start)
{
    private const int Passes = 30;
    private const float Tolerance = 0.02f;
    private readonly int _shift = 32 - int.Log2(importance.Length);
    private readonly float _diagonal = 0.5f / cost;
    private readonly float[] _weights = [.. start.Weights];
    private readonly float[] _multipliers = new float[examples.Count];
    private readonly float[] _lengths = new float[examples.Count];
    private float _bias = start.Bias;

    public Fitted Fit(int category)
    {
        for (var i = 0; i < examples.Count; i++)
            _lengths[i] = 1 + SquaredLength(examples[i]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(category + 1);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            var largest = 0f;
            foreach (var i in order)
                largest = Math.Max(largest, Improve(i, examples[i].Has(category) ? 1 : -1));
            if (largest < Tolerance)
                break;
        }

        return new Fitted(_weights, _bias);
    }

    /// <returns>How far the example was from its best multiplier.</returns>
    private float Improve(int i, int sign)
    {
        var before = _multipliers[i];
        var gradient = sign * (examples[i].Dot(_weights, _shift) + _bias) - 1 + _diagonal * before;
        if (before == 0 && gradient >= 0)
            return 0;
        _multipliers[i] = Math.Max(before - gradient / (_lengths[i] + _diagonal), 0);
        Move(examples[i], (_multipliers[i] - before) * sign);
        return Math.Abs(gradient);
    }

    private float SquaredLength(Example example)
    {
        float title = 0, body = 0;
        foreach (var feature in example.Title)
            title += importance[feature >> _shift];
        foreach (var feature in example.Body)
            body += importance[feature >> _shift];
        return title * example.TitleValue * example.TitleValue + body * example.BodyValue * example.BodyValue;
    }

    private void Move(Example example, float step)
    {
        foreach (var feature in example.Title)
            _weights[feature >> _shift] += step * example.TitleValue * importance[feature >> _shift];
        foreach (var feature in example.Body)
            _weights[feature >> _shift] += step * example.BodyValue * importance[feature >> _shift];
        _bias += step;
    }
}
