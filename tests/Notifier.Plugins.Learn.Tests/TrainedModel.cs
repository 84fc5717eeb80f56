using Notifier.Sdk;
using Notifier.Sdk.Testing;

namespace Notifier.Plugins.Learn.Tests;

/// <summary>A model in a folder of its own, trained on <see cref="Labelled"/> posts.</summary>
public sealed class TrainedModel : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("notifier-learn-");

    public TrainedModel() => Train(Path, Labelled.Posts(600)).Accepted.ShouldBeTrue();

    public string Path => System.IO.Path.Combine(_folder.FullName, "devices.model");

    internal static TrainingOutcome Train(string output, IReadOnlyList<LabelledQuestion> posts, string? baseline = null, bool keepHeldBack = false) =>
        Train(new TrainingRequest { Labelled = posts, Output = output, Baseline = baseline, KeepHeldBack = keepHeldBack });

    internal static TrainingOutcome Train(TrainingRequest request)
    {
        using var host = new FakePluginHost();
        return new LearnFilter(new LearnOptions(), host).TrainAsync(request, CancellationToken.None).GetAwaiter().GetResult();
    }

    internal LearnFilter Filter(LearnOptions? options = null)
    {
        options ??= new LearnOptions();
        options.Model ??= Path;
        using var host = new FakePluginHost();
        return new LearnFilter(options, host);
    }

    internal string Beside(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
