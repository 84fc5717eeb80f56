using System.Runtime.InteropServices;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Windows.Toasts;
using Microsoft.Extensions.Time.Testing;
using Serilog.Core;

namespace Notifier.Host.Tests.Desktop.Windows;

public sealed class WindowsToastPresenterTests : IDisposable
{
    private readonly FakeNotifier _windows = new();
    private readonly FakeTimeProvider _time = new(Toasts.Korean.At);

    [Fact]
    public async Task A_pressed_button_becomes_a_response()
    {
        await using var presenter = Present();
        (await presenter.ShowAsync(Toasts.Korean, CancellationToken.None)).Shown.ShouldBeTrue();
        _windows.Press("Snooze=q1", ("snooze", "30"));
        presenter.Responses.TryRead(out var response).ShouldBeTrue();
        response.ShouldBe(new ToastResponse(new ToastId("q1"), ToastVerb.Snooze, TimeSpan.FromMinutes(30)));
    }

    [Fact]
    public async Task Arguments_of_somebody_else_are_not_a_response()
    {
        await using var presenter = Present();
        _windows.Press("launch=calc");
        presenter.Responses.TryRead(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData((int)ToastPermission.DisabledForApplication, "Settings > System > Notifications > Notifier")]
    [InlineData((int)ToastPermission.DisabledForUser, "Settings > System > Notifications")]
    [InlineData((int)ToastPermission.DisabledByGroupPolicy, "administrator")]
    [InlineData((int)ToastPermission.DisabledByManifest, "install it again")]
    public async Task A_refusal_names_the_remedy_and_nothing_is_sent(int permission, string remedy)
    {
        _windows.Permission = (ToastPermission)permission;
        await using var presenter = Present();
        var delivery = await presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        delivery.Shown.ShouldBeFalse();
        delivery.Detail.ShouldContain(remedy);
        _windows.Shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_toast_expires_by_itself_should_nobody_be_left_to_take_it_away()
    {
        await using var presenter = Present();
        await presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        _windows.ExpiresAt.ShouldBe(_time.GetUtcNow() + TimeSpan.FromHours(12));
    }

    [Fact]
    public async Task What_the_toolkit_throws_is_an_outcome_too()
    {
        _windows.Fault = new InvalidOperationException("Failed to register notification activator");
        await using var presenter = Present();
        (await presenter.ShowAsync(Toasts.Korean, CancellationToken.None)).Shown.ShouldBeFalse();
    }

    [Fact]
    public async Task A_fault_of_Windows_is_an_outcome_not_an_exception()
    {
        _windows.Fault = new COMException("no", unchecked((int)0x80070005));
        await using var presenter = Present();
        var delivery = await presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        delivery.Shown.ShouldBeFalse();
        delivery.Detail.ShouldContain("0x80070005");
    }

    [Fact]
    public async Task Toasts_are_replaced_and_withdrawn_by_their_id()
    {
        await using var presenter = Present();
        await presenter.ShowAsync(Toasts.Korean, CancellationToken.None);
        await presenter.ShowAsync(Toasts.Korean with { Body = "newer" }, CancellationToken.None);
        _windows.Shown.ShouldHaveSingleItem().Value.ShouldContain("newer");
        await presenter.WithdrawAsync(Toasts.Korean.Id, CancellationToken.None);
        _windows.Shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leftovers_of_an_earlier_run_are_taken_away_at_the_start()
    {
        _windows.Shown[("old", "questions")] = "<toast/>";
        await using var presenter = Present();
        _windows.Shown.ShouldBeEmpty();
    }

    public void Dispose() => _windows.Dispose();

    private WindowsToastPresenter Present() => new(_windows, DesktopTexts.English, _time, Logger.None);

    private sealed class FakeNotifier : IToastNotifier
    {
        public event Action<string, IReadOnlyDictionary<string, string>>? Activated;

        public Dictionary<(string Tag, string Group), string> Shown { get; } = [];

        public Exception? Fault { get; set; }

        public ToastPermission Permission { get; set; }

        public DateTimeOffset? ExpiresAt { get; private set; }

        public void Show(string xml, string tag, string group, DateTimeOffset expiresAt, bool quiet) =>
            (Shown[(tag, group)], ExpiresAt) = Fault is null ? (xml, expiresAt) : throw Fault;

        public void Remove(string tag, string group) => Shown.Remove((tag, group));

        public void Clear() => Shown.Clear();

        public void Press(string arguments, params (string Name, string Value)[] inputs) =>
            Activated?.Invoke(arguments, inputs.ToDictionary(input => input.Name, input => input.Value));

        public void Dispose() => Shown.Clear();
    }
}
