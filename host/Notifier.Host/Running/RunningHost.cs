using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Board.Care;
using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Faults.Calls;
using Notifier.Core.Supervision;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Instance;
using Notifier.Host.Status;
using Notifier.Host.Remote;

namespace Notifier.Host.Running;

/// <summary>A notifier at work: the question flow, and beside it reload, tray, status file and clean-up.</summary>
internal sealed class RunningHost(Installation installation, NotifierPlan plan, string? asSpecialist, bool safeMode, DesktopSession desktop)
{
    private static readonly TimeSpan ToastPatience = TimeSpan.FromSeconds(30);

    /// <summary>Works until cancelled, or until Exit is chosen in the tray.</summary>
    public async Task RunAsync(SingleInstance instance, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var crashes = new CrashRecorder(installation.Home.State, installation.Redactor.Redact, installation.Time, installation.Log);
        // Safe mode starts nobody, so it leaves the report for the start that has to act on it.
        var crash = safeMode ? null : crashes.Take();
        using var calls = safeMode ? CallMarks.None : CallMarks.Open(Path.Combine(installation.Home.State, "calls"), installation.Log);
        var plugins = PluginsAfter(crash, calls);
        crashes.Install();
        using var unobserved = new UnobservedFaults(installation.Log);
        await using var board = await DailyCopies.OpenOrAdviseAsync(installation.Home.Board, installation.Home.Backups, installation.Log, cancellationToken);
        var corrections = new CorrectionFile(installation.Home.Corrections);
        var supervisor = new Supervisor(installation.Status.Host, installation.Time, installation.Log) { TellPeople = TellAsync };
        await using var flow = new QuestionFlow(
            plan, plugins, board, desktop.Presenter, LinkOpener.Open, corrections, supervisor);
        var status = new StatusLoop(installation, flow, desktop, safeMode);
        var reload = new ReloadLoop(installation, flow, plugins.Gate.Charges, asSpecialist);
        var retention = new Retention(board, corrections, () => flow.Plan.Retention, installation.Time, installation.Log);
        var watch = new BoardWatch(board, installation.Home.Backups, installation.Status.Host, installation.Time, installation.Log) { TellPeople = TellAsync };
        var copies = new DailyCopies(installation.Home.Board, installation.Home.Backups, installation.Status.Host, installation.Time, installation.Log);
        var tray = new TrayFeed(flow.Desk, board, installation.Status, () => flow.Plan, installation.Time, installation.Log);
        var remote = new RemoteServer(installation.Home.Root, new RemoteHandler(board, flow, installation.Time), installation.Log);
        new PauseFile(Path.Combine(installation.Home.State, "pause"), installation.Time, installation.Log).Follow(flow.Desk);
        FailedStart.Forget(installation.Home);
        Greet(flow.Plan);
        if (SampleGuide.For(flow.Plan, desktop) is { } guide)
            Console.Error.WriteLine(guide);
        await RunTogetherAsync(
            ending,
            flow.RunAsync(ending.Token),
            supervisor.KeepAsync("the watch over plugins.json", reload.FollowConfigurationAsync, alertsSuffer: false, ending.Token),
            supervisor.KeepAsync("the watch over plugins", reload.FollowPluginsAsync, alertsSuffer: false, ending.Token),
            supervisor.KeepAsync("the watch over quarantines", reload.FollowReleasesAsync, alertsSuffer: false, ending.Token),
            supervisor.KeepAsync("the status file", status.RunAsync, alertsSuffer: false, ending.Token),
            supervisor.KeepAsync("the watch over the board", watch.RunAsync, alertsSuffer: true, ending.Token),
            supervisor.KeepAsync("the daily copy of the board", copies.RunAsync, alertsSuffer: false, ending.Token),
            supervisor.KeepAsync("the forgetting of old questions", retention.RunAsync, alertsSuffer: false, ending.Token),
            supervisor.KeepAsync("the tray", token => tray.RunAsync(desktop.Tray, command => Execute(command, flow, ending), token), alertsSuffer: false, ending.Token),
            supervisor.KeepAsync("the ear for commands", remote.RunAsync, alertsSuffer: false, ending.Token),
            supervisor.KeepAsync("the answer to a second start", token => ShowOnRequestAsync(instance, flow.Desk, token), alertsSuffer: false, ending.Token));
        await SayGoodbyeAsync(board, watch);
    }

    /// <summary>The last word is true also of a file that was harmed a moment ago.</summary>
    private async Task SayGoodbyeAsync(SqliteBoard board, BoardWatch watch)
    {
        try
        {
            await watch.LookAsync(CancellationToken.None);
            if (board.Refusal is not { } refusal)
                installation.Log.Information("Stopped; everything is on the board");
            else
                installation.Log.Error("Stopped; what came last is not on the board and is read again by the next start: {Why}", refusal);
        }
        catch (Exception fault)
        {
            installation.Log.Error(fault, "Stopped; the board could not be looked after: {Fault:l}", FaultText.Of(fault));
        }
    }

    private async Task TellAsync(string what)
    {
        var toast = new ToastComposer(plan, AlertTexts.Current, installation.Time.GetUtcNow()).TroubleOf(installation.Redactor.Redact(what));
        var delivery = await desktop.Presenter.ShowAsync(toast, CancellationToken.None).WaitAsync(ToastPatience, installation.Time);
        if (!delivery.Shown)
            installation.Log.Error("{Fault:l}; the toast about it does not reach the screen: {Why}", what, delivery.Detail);
    }

    private PluginEnvironment PluginsAfter(CrashReport? crash, CallMarks calls) => new()
    {
        Registry = installation.Plugins,
        Status = installation.Status,
        Gate = StartGate.Open(installation.Plugins, installation.Home.State, calls, crash, safeMode, installation.Time, installation.Log),
        Time = installation.Time,
        Log = installation.Log,
    };

    private void Greet(NotifierPlan current) => installation.Log.Information(
        "Notifier is ready; sources: {Sources}, filters: {Filters}; questions for {Name} ({Specialist}); {Desktop}",
        current.Sources.Count, current.Filters.Count, current.Me.Name, current.Me.Id.Value, desktop.Why);

    /// <summary>Ends all when one ends; being cancelled is the normal end.</summary>
    private static async Task RunTogetherAsync(CancellationTokenSource ending, params Task[] tasks)
    {
        await Task.WhenAny(tasks);
        await ending.CancelAsync();
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
    }

    private void Execute(TrayCommand command, QuestionFlow flow, CancellationTokenSource ending)
    {
        switch (command)
        {
            case TrayCommand.LookAgain:
                flow.LookAgain();
                break;
            case TrayCommand.Exit:
                ending.Cancel();
                break;
            case TrayCommand.OpenLog when OpenLog() is { } refusal:
                installation.Log.Warning("The log does not open: {Why}", refusal);
                break;
        }
    }

    private string? OpenLog()
    {
        var logs = new DirectoryInfo(installation.Home.Logs);
        var newest = logs.Exists ? logs.EnumerateFiles("*.log").MaxBy(file => file.LastWriteTimeUtc) : null;
        return newest is null ? $"there is none in {logs.FullName}" : LinkOpener.OpenFile(newest.FullName);
    }

    private static async Task ShowOnRequestAsync(SingleInstance instance, AlertDesk desk, CancellationToken cancellationToken)
    {
        await foreach (var _ in instance.Requests.ReadAllAsync(cancellationToken))
            desk.ShowWaiting();
    }
}
