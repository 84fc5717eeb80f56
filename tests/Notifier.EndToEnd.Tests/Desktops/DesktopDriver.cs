using System.Text.Json;
using Notifier.Core.Alerts;

namespace Notifier.EndToEnd.Tests.Desktops;

/// <summary>The program's desktop without the rest of it, told what to show.</summary>
internal sealed class DesktopDriver(HostProcess process) : IAsyncDisposable
{
    public HostProcess Process => process;

    /// <returns>What became of it: whether it was shown, and the detail.</returns>
    public async Task<string> ShowAsync(Toast toast)
    {
        await process.SendAsync($"show {JsonSerializer.Serialize(toast)}");
        return await process.WaitForAsync("delivery: ");
    }

    public async Task WithdrawAsync(ToastId id)
    {
        await process.SendAsync($"withdraw {id}");
        await process.WaitForAsync("withdrawn");
    }

    public async Task UpdateAsync(TraySnapshot snapshot)
    {
        await process.SendAsync($"tray {JsonSerializer.Serialize(snapshot)}");
        await process.WaitForAsync("updated");
    }

    /// <summary>Sends the icon's window what Windows sends at a sign-out or a wake-up; whether and when it is dealt with, "told" says.</summary>
    public Task TellAsync(uint message, nint parameter) => process.SendAsync($"tell {message} {parameter}");

    /// <summary>Lets it end by itself, so that it takes its icon and notifications with it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasEnded)
        {
            await process.SendAsync("end");
            await process.EndAsync();
        }
        await process.DisposeAsync();
    }
}
