using System.Globalization;
using Notifier.Sdk;

namespace Notifier.Plugins.Learn.Training;

/// <summary>Writes an evaluation for people.</summary>
internal static class TrainingReport
{
    private const int Narrowest = 8;

    public static IEnumerable<string> Lines(LabelSet labels, Evaluation evaluation, Evaluation balanced)
    {
        yield return Line($"learned from {labels.Training.Count:N0} posts, judged on {labels.HeldBack.Count:N0} held back");
        if (labels.TooRare.Count > 0)
            yield return $"left out, with fewer than {LabelSet.FewestPosts} posts to learn from: {string.Join(", ", labels.TooRare)}";
        yield return "";
        foreach (var line in Categories(evaluation).Append("").Concat(Confusion(evaluation)))
            yield return line;
        yield return "";
        yield return Total("", evaluation);
        yield return Total("; with \"prefer\": \"balance\"", balanced);
        foreach (var category in evaluation.Categories.Where(c => c.Given == 0 && c.Labelled > 0))
            yield return $"{category.Name} is never given: no threshold was right often enough. More labels help, or a \"minScores\" of your own.";
    }

    /// <summary>Whether weak labels were worth starting from; where they were not, nothing of them is in the model.</summary>
    public static string WeakLabels(LabelSet labels, IReadOnlyList<CrossValidated> choices)
    {
        var helped = labels.Categories.Where((_, category) => choices[category].Recipe.Start > 0).ToList();
        return Line($"weak labels of {labels.Weak.Count:N0} posts {(helped.Count == 0 ? "did not help and were left out" : $"helped with {string.Join(", ", helped)}")}");
    }

    public static string Written(TrainingRequest request, LabelSet labels) => Line(
        $"written: {request.Output} ({new FileInfo(request.Output).Length / 1024:N0} KiB), {(request.KeepHeldBack
            ? "which has not seen the posts held back" : $"learned anew from all {labels.All.Count:N0} posts")}");

    private static IEnumerable<string> Categories(Evaluation evaluation)
    {
        var width = Width(evaluation);
        yield return $"{"category".PadRight(width)}  posts  precision  recall     F1  words that decided";
        foreach (var c in evaluation.Categories)
            yield return Line($"{c.Name.PadRight(width)} {c.Labelled,6:N0}  {c.Precision,9:0.000}  {c.Recall,6:0.000}  {c.F1,5:0.000}  {string.Join(", ", c.Words)}");
    }

    private static IEnumerable<string> Confusion(Evaluation evaluation)
    {
        var width = Width(evaluation);
        string[] names = [.. evaluation.Categories.Select(c => c.Name), ConfusionTable.None];
        yield return $"{"labelled".PadRight(width)}  given{string.Concat(names.Select(n => $" {n.PadLeft(Narrowest)}"))}";
        foreach (var row in names)
            yield return $"{row.PadRight(width)}       {string.Concat(names.Select(n => Line($" {evaluation.Confusion[row, n].ToString("N0", CultureInfo.InvariantCulture).PadLeft(Math.Max(Narrowest, n.Length))}")))}";
    }

    private static string Total(string mode, Evaluation evaluation) =>
        Line($"precision {evaluation.Precision:0.000}  recall {evaluation.Recall:0.000}  macro F1 {evaluation.MacroF1:0.000}{mode}");

    private static int Width(Evaluation evaluation) => evaluation.Categories.Select(c => c.Name.Length).Append(Narrowest).Max();

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
