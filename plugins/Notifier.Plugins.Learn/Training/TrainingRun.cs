using Notifier.Sdk;
using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn.Training;

/// <summary>From labelled posts to a model on disk, or to the reason why not.</summary>
internal static class TrainingRun
{
    public static TrainingOutcome Run(TrainingRequest request, CancellationToken cancellationToken)
    {
        var labels = LabelSet.Of(request.Labelled);
        var model = new ModelTrainer(labels.Categories, new TrainingSettings()).Train(labels.Training, cancellationToken);
        var evaluation = Evaluation.Of(model, Gate.Precise, labels.HeldBack);
        var report = TrainingReport.Lines(labels, evaluation, Evaluation.Of(model, Gate.Balanced, labels.HeldBack)).ToList();
        if (request.Baseline is { } baseline)
        {
            var before = Evaluation.Of(ModelStore.Read(baseline), Gate.Precise, labels.HeldBack);
            report.AddRange(Comparison.Lines(baseline, before, evaluation));
            if (Comparison.IsWorse(before, evaluation))
                return new TrainingOutcome { Accepted = false, Report = report };
        }

        cancellationToken.ThrowIfCancellationRequested();
        ModelStore.Write(model, request.Output);
        report.Add($"written: {request.Output} ({new FileInfo(request.Output).Length / 1024:N0} KiB)");
        return new TrainingOutcome { Accepted = true, Report = report };
    }
}
