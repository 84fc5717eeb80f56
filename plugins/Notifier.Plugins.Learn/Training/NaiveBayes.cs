namespace Notifier.Plugins.Learn.Training;

/// <summary>
/// How far the share of posts with each feature differs between a category and the others, as a log ratio. Features scaled by it
/// let a linear model learn from few posts (S. Wang and C. Manning, "Baselines and Bigrams", 2012).
/// </summary>
internal static class NaiveBayes
{
    public static float[] Ratios(IReadOnlyList<Example> examples, int category, int bits, float smoothing)
    {
        var shift = 32 - bits;
        var inside = new float[1 << bits];
        var outside = new float[1 << bits];
        Array.Fill(inside, smoothing);
        Array.Fill(outside, smoothing);
        var lastIn = new int[1 << bits];
        for (var i = 0; i < examples.Count; i++)
        {
            var counts = examples[i].Has(category) ? inside : outside;
            foreach (var feature in examples[i].Features)
            {
                var place = feature >> shift;
                if (lastIn[place] == i + 1)
                    continue;
                lastIn[place] = i + 1;
                counts[place]++;
            }
        }

        var offset = Math.Log(Sum(inside) / Sum(outside));
        for (var i = 0; i < inside.Length; i++)
            inside[i] = (float)(Math.Log(inside[i] / outside[i]) - offset);
        return inside;
    }

    private static double Sum(float[] counts)
    {
        var sum = 0.0;
        foreach (var count in counts)
            sum += count;
        return sum;
    }
}
