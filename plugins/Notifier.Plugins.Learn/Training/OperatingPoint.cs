namespace Notifier.Plugins.Learn.Training;

/// <summary>A threshold and what it buys.</summary>
/// <param name="Threshold">Log-odds from which the category is given.</param>
internal readonly record struct OperatingPoint(float Threshold, double Precision, double Recall)
{
    private const int Fewest = 5;
    private const double LeastRecall = 0.05;

    public static OperatingPoint Never { get; } = new(float.PositiveInfinity, 0, 0);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>
    /// The threshold with the most recall at the wanted precision; <see cref="Never"/> when none reaches it. It is not below 0, which
    /// is a score of 0.5: what is more likely wrong than right is not given.
    /// </summary>
    public static OperatingPoint AtPrecision(double precision, IReadOnlyList<(float Score, bool Positive)> scored) =>
        All([.. scored.Where(s => s.Score >= 0)], scored.Count(s => s.Positive)).Where(p => p.Precision >= precision && p.Recall >= LeastRecall).Aggregate(Never, (best, p) => p.Recall > best.Recall ? p : best);

    public static OperatingPoint AtBestF1(IReadOnlyList<(float Score, bool Positive)> scored) =>
        All(scored, scored.Count(s => s.Positive)).Aggregate(Never, (best, p) => p.F1 > best.F1 ? p : best);

    /// <summary>Every threshold, half way between two scores.</summary>
    private static IEnumerable<OperatingPoint> All(IReadOnlyList<(float Score, bool Positive)> scored, int positives)
    {
        var ranked = scored.OrderByDescending(s => s.Score).ToList();
        var found = 0;
        for (var i = 0; i < ranked.Count && positives > 0; i++)
        {
            if (ranked[i].Positive)
                found++;
            var next = i + 1 < ranked.Count ? ranked[i + 1].Score : 0;
            if (i + 1 >= Fewest && (i + 1 == ranked.Count || next < ranked[i].Score))
                yield return new OperatingPoint((ranked[i].Score + next) / 2, (double)found / (i + 1), (double)found / positives);
        }
    }
}
