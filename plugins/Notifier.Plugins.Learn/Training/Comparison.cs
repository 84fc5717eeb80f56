using System.Globalization;

namespace Notifier.Plugins.Learn.Training;

/// <summary>A new model beside the one in use, on the same held-back posts.</summary>
internal static class Comparison
{
    /// <summary>Differences below it are noise of the rounding of weights.</summary>
    private const double Noise = 0.0005;

    public static bool IsWorse(Evaluation before, Evaluation now) => now.MacroF1 < before.MacroF1 - Noise;

    public static IEnumerable<string> Lines(string path, Evaluation before, Evaluation now)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"the model in use, {path}: macro F1 {before.MacroF1:0.000}; the new one: {now.MacroF1:0.000}");
        if (!IsWorse(before, now))
            yield break;
        var fallen = now.Categories
            .Join(before.Categories, n => n.Name, b => b.Name, (n, b) => (n.Name, Before: b.F1, Now: n.F1))
            .Where(c => c.Now < c.Before).OrderBy(c => c.Now - c.Before)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} {c.Before:0.000} to {c.Now:0.000}"));
        yield return $"REFUSED: the new model is worse and was not written. F1 fell for {string.Join(", ", fallen)}.";
        yield return "Correct the labels, or choose another file with -o to keep both.";
    }
}
