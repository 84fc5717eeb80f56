using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Core.Supervision;
using Serilog;

namespace Notifier.Core.Alerts;

/// <summary>Keeps the tray in step with the desk and with what is broken, and hands its commands on.</summary>
internal sealed class TrayFeed(AlertDesk desk, IQuestionBoard board, StatusRegister status, Func<NotifierPlan> plan, TimeProvider time, ILogger log)
{
    private readonly TrayQuestions _questions = new();

    private readonly Signal _wake = new();

    /// <summary>Works until cancelled.</summary>
    /// <param name="tray">The icon.</param>
    /// <param name="others">Gets the commands that are none of the desk's: log and exit.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(ITray tray, Action<TrayCommand> others, CancellationToken cancellationToken)
    {
        desk.Changed += _wake.Raise;
        status.Changed += _wake.Raise;
        try
        {
            _wake.Raise();
            await Together.RunAsync(cancellationToken, token => UpdateAsync(tray, token), token => HearCommandsAsync(tray, others, token));
        }
        finally
        {
            desk.Changed -= _wake.Raise;
            status.Changed -= _wake.Raise;
        }
    }

    private async Task UpdateAsync(ITray tray, CancellationToken cancellationToken)
    {
        while (true)
        {
            await _wake.WaitAsync(cancellationToken);
            tray.Update(Snapshot());
        }
    }

    private TraySnapshot Snapshot()
    {
        var view = desk.View;
        var present = plan();
        var composer = new ToastComposer(present, AlertTexts.Current, time.GetUtcNow());
        var delivery = view.DeliveryFault is { } fault ? (string[])[fault] : [];
        return new TraySnapshot
        {
            Questions = _questions.Of(view.Questions, present, composer),
            Behind = view.Behind,
            Faults = [.. delivery, .. status.Host.Lines, .. status.ConfigurationErrors, .. status.Faults.Select(s => $"{s.Id}: {s.Detail}"), .. board.Faults],
            Categories = [.. composer.Choices()],
            People = [.. present.Roster.All.Where(person => person.Id != present.Me.Id).Select(person => new PersonChoice(person.Id, PlainText.Line(person.Name, 60)))],
            PausedUntil = view.PausedUntil,
            QuietUntil = view.QuietUntil,
        };
    }

    private async Task HearCommandsAsync(ITray tray, Action<TrayCommand> others, CancellationToken cancellationToken)
    {
        await foreach (var command in tray.Commands.ReadAllAsync(cancellationToken))
        {
            try
            {
                Execute(command, others);
            }
            catch (Exception fault)
            {
                log.Error(fault, "{Command} was chosen in the tray and could not be done", command.GetType().Name);
            }
        }
    }

    private void Execute(TrayCommand command, Action<TrayCommand> others)
    {
        switch (command)
        {
            case TrayCommand.ShowQuestion show:
                desk.ShowNow(show.Id);
                break;
            case TrayCommand.ShowHistory show:
                desk.ShowHistory(show.Id);
                break;
            case TrayCommand.Respond respond:
                desk.Respond(new ToastResponse(ToastComposer.IdOf(respond.Id), respond.Verb, respond.SnoozeFor, respond.Category) { Text = respond.Text, To = respond.To });
                break;
            case TrayCommand.PauseUntil pause:
                desk.PauseUntil(pause.Until);
                break;
            case TrayCommand.Resume:
                desk.Resume();
                break;
            default:
                others(command);
                break;
        }
    }
}
