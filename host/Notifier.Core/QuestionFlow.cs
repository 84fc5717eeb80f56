using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Filters;
using Notifier.Core.Routing;
using Notifier.Core.Sources;
using Notifier.Core.Specialists;
using Notifier.Core.Supervision;

namespace Notifier.Core;

/// <summary>The story: channel source → question → category filters → router → assigned specialist → toast → claim → answer.</summary>
internal sealed class QuestionFlow : IAsyncDisposable
{
    private readonly FilterSet _filters;
    private readonly SourceSupervisor _sources;
    private readonly Reclassifier _reclassifier;
    private readonly Dispatcher _dispatcher;
    private readonly ClockWatch _clock;
    private readonly Supervisor _supervisor;
    private readonly IQuestionBoard _board;
    private volatile NotifierPlan _plan;

    public QuestionFlow(
        NotifierPlan plan,
        PluginEnvironment plugins,
        IQuestionBoard board,
        IToastPresenter presenter,
        Func<Uri, string?> openPage,
        CorrectionFile corrections,
        Supervisor supervisor)
    {
        _supervisor = supervisor;
        (_plan, _board) = (plan, board);
        _filters = new FilterSet(plugins);
        var intake = new Intake(_filters, board, () => _plan, plugins.Time);
        _sources = new SourceSupervisor(SourceEnvironment.Of(plugins, board, intake));
        _reclassifier = new Reclassifier(_filters, board, () => _plan, plugins.Time, plugins.Log);
        _dispatcher = new Dispatcher(board, () => _plan, plugins.Time, plugins.Log);
        Desk = new AlertDesk(board, presenter, openPage, corrections, () => _plan, plugins.Time, plugins.Log);
        _clock = new ClockWatch(board, LookAgain, plugins.Time, plugins.Log);
    }

    public NotifierPlan Plan => _plan;

    /// <summary>Turns offers to the person who sits here into toasts, and what they press into changes of the board.</summary>
    public AlertDesk Desk { get; }

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ApplyAsync(_plan);
        await Task.WhenAll(
            _sources.RunAsync(cancellationToken),
            _supervisor.KeepAsync("the watch over the clock", _clock.RunAsync, alertsSuffer: false, cancellationToken),
            _supervisor.KeepAsync("the questions that wait for a filter", _reclassifier.RunAsync, alertsSuffer: false, cancellationToken),
            _supervisor.KeepAsync("the offering of questions", _dispatcher.RunAsync, alertsSuffer: true, cancellationToken),
            _supervisor.KeepAsync("the toasts", Desk.RunAsync, alertsSuffer: true, cancellationToken));
    }

    /// <summary>Goes on by another plan; what did not change keeps running.</summary>
    public async Task ApplyAsync(NotifierPlan plan)
    {
        _plan = plan with { Roster = plan.Roster.With(await _board.ReadAbsencesAsync(CancellationToken.None)) };
        await _filters.ApplyAsync(plan);
        await _sources.ApplyAsync(plan);
        LookAgain();
    }

    /// <summary>From now on somebody is away, or back.</summary>
    public async Task SetAbsenceAsync(Absence absence, CancellationToken cancellationToken)
    {
        await _board.SetAbsenceAsync(absence, cancellationToken);
        _plan = _plan with { Roster = _plan.Roster.With([absence]) };
        LookAgain();
    }

    /// <summary>Takes over the new version of a plugin.</summary>
    public async Task ReloadAsync(string pluginId)
    {
        await _filters.ReloadAsync(pluginId);
        await _sources.ReloadAsync(pluginId);
    }

    /// <summary>At what is due, without waiting for any timer.</summary>
    public void LookAgain()
    {
        _dispatcher.Wake();
        Desk.Wake();
    }

    public async ValueTask DisposeAsync()
    {
        _sources.Dispose();
        await _filters.DisposeAsync();
    }
}
