using System.Globalization;
using Notifier.Benchmarks.Keywords;
using Notifier.Core;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Faults.Calls;
using Notifier.Core.Plugins;
using Notifier.Core.Specialists;
using Notifier.Core.Supervision;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Benchmarks.Latency;

/// <summary>
/// How long it takes from a source's yield to the toast: through the running host's own question flow, with a board on disk
/// and 1,000 keywords, one post at a time.
/// </summary>
internal sealed class ArrivalToToast
{
    private const int WarmUp = 50;
    private const int Keywords = 1_000;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private static readonly SpecialistId Me = new("me");

    /// <param name="arguments">How many posts; none: 200.</param>
    public static async Task MeasureAsync(string[] arguments)
    {
        var posts = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 200;
        var folder = Directory.CreateTempSubdirectory("notifier-latency-");
        try
        {
            var delays = await new ArrivalToToast().RunAsync(folder.FullName, WarmUp + posts);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"arrival to toast, {delays.Count} posts: p50 {Percentile(delays, 0.5):0.00} ms, p99 {Percentile(delays, 0.99):0.00} ms, longest {delays[^1].TotalMilliseconds:0.00} ms"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<TimeSpan>> RunAsync(string folder, int posts)
    {
        var scenario = Scenario.Usual(Keywords, posts);
        await using var arrivals = new Arrivals(scenario.Posts, WarmUp, Pace);
        await using var board = await SqliteBoard.OpenAsync(Path.Combine(folder, "board.db"), Logger.None, CancellationToken.None);
        await using var flow = new QuestionFlow(Plan(), Plugins(folder, arrivals, scenario.Keywords), board, arrivals, _ => null, new CorrectionFile(Path.Combine(folder, "corrections.jsonl")),
            new Supervisor(new HostFaults(), TimeProvider.System, Serilog.Core.Logger.None));
        using var stop = new CancellationTokenSource();
        var running = flow.RunAsync(stop.Token);
        await Task.WhenAny(arrivals.AllShown, running);
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // Being cancelled is its normal end.
        }
        return arrivals.Delays;
    }

    private static PluginEnvironment Plugins(string folder, Arrivals arrivals, string[] keywords)
    {
        var registry = new MeasuredPlugins(arrivals, Filters.Of(keywords));
        return new PluginEnvironment
        {
            Registry = registry,
            Status = new StatusRegister(TimeProvider.System),
            Gate = StartGate.Open(registry, folder, CallMarks.Open(Path.Combine(folder, "calls"), Logger.None), null, safeMode: false, TimeProvider.System, Logger.None),
            Time = TimeProvider.System,
            Log = Logger.None,
        };
    }

    /// <summary>Everything is asked of one person, without limit.</summary>
    private static NotifierPlan Plan()
    {
        var me = new Specialist { Id = Me, Name = "Me", Groups = [new GroupId("all")] };
        return new NotifierPlan
        {
            Path = "plugins.json",
            Me = me,
            Sources = [new SourcePlan { Id = new SourceId("arrivals"), Plugin = "measured", Name = "Arrivals" }],
            Filters = [new FilterPlan { Id = new FilterId("words"), Plugin = "measured" }],
            Categories = new Dictionary<CategoryId, Category>(),
            Roster = new Roster([me]),
            Unmatched = new Ladder("all", [new LadderTier(new GroupId("all"), null)]),
            Alerts = new AlertRules { BurstOver = int.MaxValue },
        };
    }

    private static double Percentile(IReadOnlyList<TimeSpan> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))].TotalMilliseconds;
}
