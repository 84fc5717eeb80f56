using Notifier.Core;
using Notifier.Core.Plugins;
using Notifier.Host.Desktop;
using Notifier.Host.Status;

namespace Notifier.Host.Running;

/// <summary>Keeps status.json true while the host runs, and takes it away at the end.</summary>
internal sealed class StatusLoop(Installation installation, QuestionFlow flow, DesktopSession desktop, bool safeMode)
{
    private readonly Signal _due = new();
    private (DateTimeOffset? PausedUntil, DateTimeOffset? QuietUntil, string? DeliveryFault) _held;
    private readonly DateTimeOffset _startedAt = installation.Time.GetUtcNow();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        installation.Status.Changed += _due.Raise;
        flow.Desk.Changed += WakeWhenHeld;
        using var heartbeat = installation.Time.CreateTimer(_ => _due.Raise(), null, TimeSpan.Zero, StatusReport.Heartbeat);
        try
        {
            while (true)
            {
                await _due.WaitAsync(cancellationToken);
                Write();
            }
        }
        finally
        {
            installation.Status.Changed -= _due.Raise;
            flow.Desk.Changed -= WakeWhenHeld;
            StatusReport.Remove(installation.Home.StatusFile);
        }
    }

    private void Write()
    {
        var report = new StatusReport
        {
            ProcessId = Environment.ProcessId,
            StartedAt = _startedAt,
            WrittenAt = installation.Time.GetUtcNow(),
            Beat = installation.Time.GetTimestamp(),
            Configuration = flow.Plan.Path,
            Specialist = $"{flow.Plan.Me.Name} ({flow.Plan.Me.Id})",
            SpecialistId = flow.Plan.Me.Id.Value,
            SpecialistLogin = flow.Plan.Me.Login,
            SafeMode = safeMode,
            Presenter = desktop.Presenter.Name,
            PausedUntil = flow.Desk.View.PausedUntil,
            QuietUntil = flow.Desk.View.QuietUntil,
            DeliveryFault = flow.Desk.View.DeliveryFault is { } trouble ? installation.Redactor.Redact(trouble) : null,
            ConfigurationErrors = [.. installation.Status.ConfigurationErrors.Select(installation.Redactor.Redact)],
            HostFaults = [.. installation.Status.Host.Lines.Select(installation.Redactor.Redact)],
            Instances = [.. installation.Status.Snapshot.Select(LineOf)],
        };
        try
        {
            report.Write(installation.Home.StatusFile);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            installation.Log.Warning("{Path} cannot be written, so that \"notifier status\" knows nothing: {Fault}", installation.Home.StatusFile, fault.Message);
            StatusReport.Remove(installation.Home.StatusFile);
        }
    }

    private StatusLine LineOf(InstanceStatus status) =>
        new(status.Id, status.Kind, status.Plugin, status.State, installation.Redactor.Redact(status.Detail), status.Since);

    /// <summary>Of what the desk says only this is in the file.</summary>
    private void WakeWhenHeld()
    {
        var view = flow.Desk.View;
        var held = (view.PausedUntil, view.QuietUntil, view.DeliveryFault);
        if (held != _held)
            _due.Raise();
        _held = held;
    }
}
