using Notifier.Core.Alerts;
using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests;

/// <summary>A real session bus and a real notification daemon.</summary>
public sealed class LinuxNotificationTests : IAsyncLifetime
{
    private DunstDesktop _desktop = null!;
    private DesktopDriver _driver = null!;

    public async ValueTask InitializeAsync()
    {
        _desktop = await DunstDesktop.OpenAsync();
        _driver = new DesktopDriver(HostProcess.Start(new Command(_desktop.Environment).For("dotnet", Paths.Driver)));
        (await _driver.Process.WaitForAsync("desktop: ")).ShouldContain("desktop notifications, notifications by dunst");
    }

    [Theory]
    [InlineData("Claim", "Claim")]
    [InlineData("Snooze", "Snooze")]
    [InlineData("Pass", "Pass")]
    [InlineData("Open", "Open")]
    public async Task A_pressed_button_comes_back(string button, string verb)
    {
        (await _driver.ShowAsync(SampleDesk.Toast)).ShouldStartWith("delivery: True shown by dunst");
        await _desktop.PressAsync(button);
        (await _driver.Process.WaitForAsync("response: ")).ShouldStartWith($"response: {verb} iphone");
    }

    [Fact]
    public async Task A_daemons_menu_has_every_snooze_and_category_and_the_history()
    {
        await _driver.ShowAsync(SampleDesk.Toast with
        {
            Verbs = [ToastVerb.Claim, ToastVerb.Snooze, ToastVerb.WrongCategory],
            Snoozes = [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)],
            Categories = [new CategoryChoice(new("android"), "Android")],
        });
        await _desktop.PressAsync("Snooze: 30 min");
        (await _driver.Process.WaitForAsync("response: ")).ShouldBe("response: Snooze iphone 00:30:00");
    }

    /// <summary>The daemon's own wish is to take a notification away after 10 seconds.</summary>
    [Fact]
    public async Task A_toast_is_still_there_after_twelve_seconds()
    {
        await _driver.ShowAsync(SampleDesk.Toast);
        await _driver.ShowAsync(SampleDesk.Toast with { Id = new("quiet"), Quiet = true });
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(12);)
            (await _desktop.CountShownAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_bus_that_goes_away_is_a_toast_not_shown_with_the_reason_and_not_the_end()
    {
        await _driver.ShowAsync(SampleDesk.Toast);
        await _desktop.EndBusAsync();
        (await _driver.ShowAsync(SampleDesk.Toast)).ShouldStartWith("delivery: False ");
        (await _driver.ShowAsync(SampleDesk.Toast)).ShouldStartWith("delivery: False ");
    }

    [Fact]
    public async Task A_customers_words_arrive_as_they_were_written()
    {
        await _driver.ShowAsync(SampleDesk.Toast with
        {
            Title = "-u critical <i>아이폰</i> \\n",
            Body = "--help <b>굵게</b> & &amp; C:\\new\\074b\\076 $(id) `id` %s {0} '\"\n둘째 줄",
            Attribution = "<a href=\"https://evil.example\">김지현</a>",
            Highlights = [new(17, 1)],
        });
        var (summary, body) = (await _desktop.ReadAwayAsync()).ShouldHaveSingleItem();
        summary.ShouldBe("-u critical <i>아이폰</i> \\n");
        body.ShouldBe(
            "--help &lt;b&gt;굵게&lt;/b&gt; <b>&amp;</b> &amp;amp; C:\\new\\074b\\076 $(id) `id` %s {0} '\"\n둘째 줄\n"
            + "<i>&lt;a href=\"https://evil.example\"&gt;김지현&lt;/a&gt;</i>");
    }

    [Fact]
    public async Task A_newer_toast_of_the_same_question_takes_the_olders_place_and_answers_once()
    {
        await _driver.ShowAsync(SampleDesk.Toast);
        await _driver.ShowAsync(SampleDesk.Toast with { Title = "newer", Urgent = true });
        (await _desktop.CountShownAsync()).ShouldBe(1);
        await _desktop.PressAsync("Claim");
        await _driver.Process.WaitForAsync("response: Claim iphone");
        await _driver.WithdrawAsync(new ToastId("nobody"));
        _driver.Process.Output.Split("response:").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_withdrawn_toast_leaves_the_screen()
    {
        await _driver.ShowAsync(SampleDesk.Toast);
        await _driver.ShowAsync(SampleDesk.Toast with { Id = new ToastId("other") });
        await _driver.WithdrawAsync(SampleDesk.Toast.Id);
        (await _desktop.CountShownAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Many_toasts_leave_the_daemon_answering_and_only_so_many_waiting()
    {
        for (var i = 0; i < 40; i++)
            (await _driver.ShowAsync(SampleDesk.Toast with { Id = new ToastId($"q{i}"), Body = $"질문 {i}" })).ShouldStartWith("delivery: True");
        (await _desktop.CountShownAsync()).ShouldBe(16);
        await _desktop.PressAsync("Claim");
        await _driver.Process.WaitForAsync("response: Claim q");
    }

    [Fact]
    public async Task A_daemon_that_no_longer_answers_is_reported_with_the_remedy()
    {
        await _desktop.FreezeAsync();
        var delivery = await _driver.ShowAsync(SampleDesk.Toast);
        delivery.ShouldStartWith("delivery: False dunst");
        delivery.ShouldContain("no longer answers: restart the desktop's notification daemon");
    }

    public async ValueTask DisposeAsync()
    {
        if (_driver is not null)
            await _driver.DisposeAsync();
        if (_desktop is not null)
            await _desktop.DisposeAsync();
    }
}
