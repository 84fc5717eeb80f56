using System.Diagnostics;
using System.Globalization;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>A notify-send that has put its notification on the screen, or is about to, and waits for a button.</summary>
internal sealed class ShownNotification(ToastId toast, Process notifySend, Tool tool) : IDisposable
{
    public ToastId Toast => toast;

    /// <summary>The daemon's number for it; set once it is on the screen.</summary>
    public uint Id { get; private set; }

    /// <summary>The following of the buttons; ends with the process.</summary>
    public Task Followed { get; set; } = Task.CompletedTask;

    /// <summary>Waits until the daemon has taken it.</summary>
    /// <returns>Null when it has; otherwise what notify-send said.</returns>
    /// <exception cref="OperationCanceledException">The daemon did not answer before the token was cancelled.</exception>
    public async Task<string?> WaitUntilShownAsync(CancellationToken cancellationToken)
    {
        var line = await notifySend.StandardOutput.ReadLineAsync(cancellationToken);
        if (uint.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            Id = id;
            return null;
        }
        End();
        var errors = await notifySend.StandardError.ReadToEndAsync(cancellationToken);
        await notifySend.WaitForExitAsync(cancellationToken);
        return tool.Fault(notifySend.ExitCode, errors);
    }

    /// <summary>Waits for a button or the end of the notification.</summary>
    /// <returns>The action's name, or null when it was closed without one.</returns>
    public async Task<string?> WaitForActionAsync()
    {
        var action = await notifySend.StandardOutput.ReadLineAsync(CancellationToken.None);
        await notifySend.WaitForExitAsync(CancellationToken.None);
        return action;
    }

    /// <summary>Ends the waiting; the notification itself stays on the screen.</summary>
    public void End() => Tool.Kill(notifySend);

    public void Dispose()
    {
        End();
        notifySend.Dispose();
    }
}
