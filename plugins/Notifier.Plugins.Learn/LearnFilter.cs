using Notifier.Plugins.Learn.Training;
using Notifier.Sdk;
using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn;

/// <summary>Finds the categories that a model, trained on labelled posts, sees in a post.</summary>
[NotifierPlugin("notifier.learn", PluginKind.CategoryFilter, Options = typeof(LearnOptions))]
public sealed class LearnFilter : ICategoryFilter, ILearningFilter
{
    private readonly LinearClassifier? _classifier;

    /// <summary>Reads the model.</summary>
    /// <exception cref="PluginException">Config: the model is missing or no model, or an option makes no sense.</exception>
    public LearnFilter(LearnOptions options, IPluginHost host)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(host);
        if (options.Model is null)
            host.ReportHealth("there is no model yet: make one with \"notifier train\" and name it in \"model\"", healthy: false);
        else
            _classifier = Open(options, host.ConfigurationDirectory);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult(_classifier?.Classify(question.Text) ?? []);
    }

    /// <inheritdoc/>
    public Task<TrainingOutcome> TrainAsync(TrainingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(TrainingRun.Run(request, cancellationToken));
    }

    private static LinearClassifier Open(LearnOptions options, string folder)
    {
        var model = ModelStore.Read(Path.GetFullPath(options.Model!, folder));
        var unknown = options.MinScores.Keys.Where(id => model.Classes.All(c => c.Name != id.Value)).ToList();
        if (unknown.Count > 0)
            throw new PluginException(PluginFault.Config,
                $"minScores: the model knows no category {string.Join(", ", unknown)}; it knows {string.Join(", ", model.Classes.Select(c => c.Name))}");
        return new LinearClassifier(model, [.. model.Classes.Select(c => GateOf(options, c))]);
    }

    private static Gate GateOf(LearnOptions options, LinearClass trained) =>
        options.MinScores.TryGetValue(new CategoryId(trained.Name), out var own) ? new Gate((float)Text.LogOdds.Of(own))
        : options.MinScore is { } least ? new Gate((float)Text.LogOdds.Of(least))
        : options.Prefer is Preference.Balance ? Gate.Balanced(trained)
        : Gate.Precise(trained);
}
