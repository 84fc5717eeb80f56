namespace Notifier.Plugins.Learn.Training;

/// <summary>
/// Turns raw scores into log-odds that are true of posts not trained on: a straight line, fitted by Newton's method to scores that
/// each came from a model which had not seen the post (J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999).
/// </summary>
internal readonly record struct Calibration(float Scale, float Bias)
{
    private const int Steps = 50;
    private const double Ridge = 1e-6;

    /// <param name="scores">Raw scores.</param>
    /// <param name="positive">Whether the post is of the category.</param>
    public static Calibration Fit(ReadOnlySpan<float> scores, ReadOnlySpan<bool> positive)
    {
        // Platt's softened targets keep a category that is told apart perfectly from being infinitely sure.
        var positives = positive.Count(true);
        var high = (positives + 1.0) / (positives + 2);
        var low = 1.0 / (scores.Length - positives + 2);
        double scale = 1, bias = 0;
        for (var step = 0; step < Steps; step++)
        {
            double gs = 0, gb = 0, hss = Ridge, hsb = 0, hbb = Ridge;
            for (var i = 0; i < scores.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-(scale * scores[i] + bias)));
                var error = p - (positive[i] ? high : low);
                var curve = p * (1 - p);
                gs += error * scores[i];
                gb += error;
                hss += curve * scores[i] * scores[i];
                hsb += curve * scores[i];
                hbb += curve;
            }

            var determinant = hss * hbb - hsb * hsb;
            var ds = (hbb * gs - hsb * gb) / determinant;
            var db = (hss * gb - hsb * gs) / determinant;
            scale -= Math.Clamp(ds, -1, 1);
            bias -= Math.Clamp(db, -1, 1);
            if (Math.Abs(ds) + Math.Abs(db) < 1e-6)
                break;
        }

        return new Calibration((float)Math.Max(scale, 1e-3), (float)bias);
    }
}
