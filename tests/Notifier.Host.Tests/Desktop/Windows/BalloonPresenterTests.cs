using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Windows;

namespace Notifier.Host.Tests.Desktop.Windows;

public sealed class BalloonPresenterTests
{
    private readonly FakeBalloons _balloons = new();

    [Fact]
    public async Task A_click_opens_the_toast_shown_last()
    {
        await using var presenter = new BalloonPresenter(_balloons);
        await presenter.ShowAsync(Toasts.WithId("first"), CancellationToken.None);
        await presenter.ShowAsync(Toasts.WithId("last"), CancellationToken.None);
        _balloons.Click();
        presenter.Responses.TryRead(out var response).ShouldBeTrue();
        response.ShouldBe(new ToastResponse(new ToastId("last"), ToastVerb.Open));
    }

    [Fact]
    public async Task Only_the_balloon_that_shows_can_be_withdrawn()
    {
        await using var presenter = new BalloonPresenter(_balloons);
        await presenter.ShowAsync(Toasts.WithId("first"), CancellationToken.None);
        await presenter.ShowAsync(Toasts.WithId("last"), CancellationToken.None);
        await presenter.WithdrawAsync(new ToastId("first"), CancellationToken.None);
        _balloons.Showing.ShouldNotBeNull();
        await presenter.WithdrawAsync(new ToastId("last"), CancellationToken.None);
        _balloons.Showing.ShouldBeNull();
        _balloons.Click();
        presenter.Responses.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Long_texts_keep_within_the_shells_limits_and_the_small_print_stays()
    {
        await using var presenter = new BalloonPresenter(_balloons);
        var toast = Toasts.Korean with { Title = new string('가', 200), Body = new string('나', 1_000), Attribution = new string('다', 300) };
        await presenter.ShowAsync(toast, CancellationToken.None);
        var (title, text) = _balloons.Showing.ShouldNotBeNull();
        title.Length.ShouldBe(63);
        text.Length.ShouldBeLessThanOrEqualTo(255);
        text.ShouldContain("나…\n다");
    }

    [Fact]
    public async Task A_taskbar_that_takes_no_balloon_is_reported()
    {
        _balloons.Refuse = true;
        await using var presenter = new BalloonPresenter(_balloons);
        var delivery = await presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        delivery.Shown.ShouldBeFalse();
        delivery.Detail.ShouldContain("restart Windows Explorer");
    }

    private sealed class FakeBalloons : IBalloons
    {
        public event Action? BalloonClicked;

        public (string Title, string Text)? Showing { get; private set; }

        public bool Refuse { get; set; }

        public Task<bool> ShowBalloonAsync(string title, string text, bool urgent)
        {
            Showing = (title, text);
            return Task.FromResult(!Refuse);
        }

        public void HideBalloon() => Showing = null;

        public void Click() => BalloonClicked?.Invoke();
    }
}
