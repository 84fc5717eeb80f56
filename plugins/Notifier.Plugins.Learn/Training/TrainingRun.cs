using Notifier.Sdk;
using Notifier.Text;
using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn.Training;

/// <summary>From labelled posts to a model on disk, or to the reason why not.</summary>
internal static class TrainingRun
{
    public static TrainingOutcome Run(TrainingRequest request, CancellationToken cancellationToken)
    {
        var labels = LabelSet.Of(request.Labelled, request.WeaklyLabelled);
        var trainer = new ModelTrainer(labels.Categories, labels.Weak, new TrainingSettings());
        var choices = trainer.Choose(labels.Training, cancellationToken);
        var judged = trainer.Fit(labels.Training, choices, cancellationToken);
        var evaluation = Evaluation.Of(judged, Gate.Precise, labels.HeldBack);
        var report = TrainingReport.Lines(labels, evaluation, Evaluation.Of(judged, Gate.Balanced, labels.HeldBack)).ToList();
        if (labels.Weak.Count > 0)
            report.Add(TrainingReport.WeakLabels(labels, choices));
        if (request.Baseline is { } baseline && ReadJudged(baseline, report) is { } present)
        {
            var before = Evaluation.Of(present, Gate.Precise, labels.HeldBack);
            report.AddRange(Comparison.Lines(baseline, before, evaluation));
            if (Comparison.IsWorse(before, evaluation))
                return new TrainingOutcome { Accepted = false, Report = report };
        }

        if (evaluation.MacroF1 <= 0)
        {
            report.Add($"REFUSED: the model finds no category in any of the {labels.HeldBack.Count} posts held back, and was not written. Label more: some fifty posts a category are a beginning.");
            return new TrainingOutcome { Accepted = false, Report = report };
        }
        var model = request.KeepHeldBack ? judged : trainer.Fit(labels.All, choices, cancellationToken);
        ModelStore.Write(model, judged, request.Output);
        report.Add(TrainingReport.Written(request, labels));
        return new TrainingOutcome { Accepted = true, Report = report };
    }

    /// <summary>The model to compare with; null, and a line in the report, when another version of the program has written it.</summary>
    private static LinearModel? ReadJudged(string baseline, List<string> report)
    {
        try
        {
            return ModelStore.ReadJudged(baseline);
        }
        catch (PluginException fault) when (fault.InnerException is OtherFormatException)
        {
            report.Add($"not compared with the model in use: {fault.Message}");
            return null;
        }
    }
}
