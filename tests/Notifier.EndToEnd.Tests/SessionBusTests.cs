using Notifier.Core.Alerts;
using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests;

/// <summary>Toasts over the session bus.</summary>
public sealed class SessionBusTests() : LinuxNotificationTests("desktop notifications, notifications by dunst")
{
    [Fact]
    public async Task A_daemons_menu_has_every_snooze_and_category_and_the_history()
    {
        await Driver.ShowAsync(SampleDesk.Toast with
        {
            Verbs = [ToastVerb.Claim, ToastVerb.Snooze, ToastVerb.WrongCategory],
            Snoozes = [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)],
            Categories = [new CategoryChoice(new("android"), "Android")],
        });
        await Desktop.PressAsync("Snooze: 30 min");
        (await Driver.Process.WaitForAsync("response: ")).ShouldBe("response: Snooze iphone 00:30:00");
    }

    [Fact]
    public async Task A_bus_that_goes_away_is_a_toast_not_shown_with_the_reason_and_not_the_end()
    {
        await Driver.ShowAsync(SampleDesk.Toast);
        await Desktop.EndBusAsync();
        (await Driver.ShowAsync(SampleDesk.Toast)).ShouldStartWith("delivery: False ");
        (await Driver.ShowAsync(SampleDesk.Toast)).ShouldStartWith("delivery: False ");
    }
}
