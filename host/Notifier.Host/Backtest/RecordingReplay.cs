using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Plugins;
using Notifier.Core.Routing;
using Notifier.Sdk;

namespace Notifier.Host.Backtest;

/// <summary>Reads a recording through its source, in batches, and has each decided.</summary>
internal sealed class RecordingReplay(IPluginRegistry plugins, FileInfo file)
{
    /// <summary>How many posts are decided at once.</summary>
    public const int BatchSize = 256;

    /// <summary>The plugin that reads recordings.</summary>
    public const string Reader = "notifier.replay";

    private readonly SourcePlan _source = new()
    {
        Id = new SourceId("replay"),
        Name = file.Name,
        Plugin = Reader,
        With = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["file"] = file.FullName, ["pace"] = "fast" }),
    };

    /// <param name="before">What it is compared with; null: nothing.</param>
    /// <param name="after">What decides.</param>
    /// <param name="then">Is given each pair of decisions at once, so that memory stays flat; the first is null without a comparison.</param>
    public async Task RunAsync(DryRun? before, DryRun after, Action<Decision?, Decision> then, CancellationToken cancellationToken)
    {
        await using var source = plugins.CreateSource(_source);
        var batch = new List<Question>(BatchSize);
        await foreach (var item in source.Value.ReadAsync(new SourceContext(), cancellationToken))
        {
            if (item.Question is { } question)
                batch.Add(question);
            if (batch.Count == BatchSize)
                await DecideAsync();
        }
        await DecideAsync();

        async ValueTask DecideAsync()
        {
            var old = before is null ? null : await before.DecideAsync(_source, batch, cancellationToken);
            var present = await after.DecideAsync(_source, batch, cancellationToken);
            for (var i = 0; i < present.Count; i++)
                then(old?[i], present[i]);
            batch.Clear();
        }
    }
}
