using Notifier.Core.Alerts;
using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests;

/// <summary>A real session bus and a real notification daemon.</summary>
/// <param name="expected">What the program says of the way it takes.</param>
/// <param name="driver">What the driver is told about it.</param>
public abstract class LinuxNotificationTests(string expected, params string[] driver) : IAsyncLifetime
{
    private protected DunstDesktop Desktop { get; private set; } = null!;

    private protected DesktopDriver Driver { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Desktop = await DunstDesktop.OpenAsync();
        Driver = new DesktopDriver(HostProcess.Start(new Command(Desktop.Environment).For("dotnet", [Paths.Driver, .. driver])));
        (await Driver.Process.WaitForAsync("desktop: ")).ShouldContain(expected);
    }

    [Theory]
    [InlineData("Claim", "Claim")]
    [InlineData("Snooze", "Snooze")]
    [InlineData("Pass", "Pass")]
    [InlineData("Open", "Open")]
    public async Task A_pressed_button_comes_back(string button, string verb)
    {
        (await Driver.ShowAsync(SampleDesk.Toast)).ShouldStartWith("delivery: True shown by dunst");
        await Desktop.PressAsync(button);
        (await Driver.Process.WaitForAsync("response: ")).ShouldStartWith($"response: {verb} iphone");
    }

    /// <summary>The daemon's own wish is to take a notification away after 10 seconds.</summary>
    [Fact]
    public async Task A_toast_is_still_there_after_twelve_seconds()
    {
        await Driver.ShowAsync(SampleDesk.Toast);
        await Driver.ShowAsync(SampleDesk.Toast with { Id = new("quiet"), Quiet = true });
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(12);)
            (await Desktop.CountShownAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_customers_words_arrive_as_they_were_written()
    {
        await Driver.ShowAsync(SampleDesk.Toast with
        {
            Title = "-u critical <i>아이폰</i> \\n",
            Body = "--help <b>굵게</b> & &amp; C:\\new\\074b\\076 $(id) `id` %s {0} '\"\n둘째 줄",
            Attribution = "<a href=\"https://evil.example\">김지현</a>",
            Highlights = [new(17, 1)],
        });
        var (summary, body) = (await Desktop.ReadAwayAsync()).ShouldHaveSingleItem();
        summary.ShouldBe("-u critical <i>아이폰</i> \\n");
        body.ShouldBe(
            "--help &lt;b&gt;굵게&lt;/b&gt; <b>&amp;</b> &amp;amp; C:\\new\\074b\\076 $(id) `id` %s {0} '\"\n둘째 줄\n"
            + "<i>&lt;a href=\"https://evil.example\"&gt;김지현&lt;/a&gt;</i>");
    }

    [Fact]
    public async Task A_newer_toast_of_the_same_question_takes_the_olders_place_and_answers_once()
    {
        await Driver.ShowAsync(SampleDesk.Toast);
        await Driver.ShowAsync(SampleDesk.Toast with { Title = "newer", Urgent = true });
        (await Desktop.CountShownAsync()).ShouldBe(1);
        await Desktop.PressAsync("Claim");
        await Driver.Process.WaitForAsync("response: Claim iphone");
        await Driver.WithdrawAsync(new ToastId("nobody"));
        Driver.Process.Output.Split("response:").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_withdrawn_toast_leaves_the_screen()
    {
        await Driver.ShowAsync(SampleDesk.Toast);
        await Driver.ShowAsync(SampleDesk.Toast with { Id = new ToastId("other") });
        await Driver.WithdrawAsync(SampleDesk.Toast.Id);
        (await Desktop.CountShownAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Many_toasts_leave_the_daemon_answering_and_only_so_many_waiting()
    {
        for (var i = 0; i < 40; i++)
            (await Driver.ShowAsync(SampleDesk.Toast with { Id = new ToastId($"q{i}"), Body = $"질문 {i}" })).ShouldStartWith("delivery: True");
        (await Desktop.CountShownAsync()).ShouldBe(16);
        await Desktop.PressAsync("Claim");
        await Driver.Process.WaitForAsync("response: Claim q");
    }

    [Fact]
    public async Task A_daemon_that_no_longer_answers_is_reported_with_the_remedy()
    {
        await Desktop.FreezeAsync();
        var delivery = await Driver.ShowAsync(SampleDesk.Toast);
        delivery.ShouldStartWith("delivery: False dunst");
        delivery.ShouldContain("no longer answers: restart the desktop's notification daemon");
    }

    public async ValueTask DisposeAsync()
    {
        if (Driver is not null)
            await Driver.DisposeAsync();
        if (Desktop is not null)
            await Desktop.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
