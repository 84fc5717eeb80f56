using Microsoft.Extensions.Time.Testing;
using Notifier.Host.Desktop.Instance;
using Serilog.Core;

namespace Notifier.Host.Tests.Desktop;

public sealed class SingleInstanceTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Toasts.Korean.At);
    private readonly string _home = Directory.CreateTempSubdirectory("notifier-test-").FullName;

    [Fact]
    public async Task A_second_start_finds_the_first_and_asks_it_to_show_itself()
    {
        await using var first = SingleInstance.TryTake(_home, _time, Logger.None);
        SingleInstance.TryTake(_home, _time, Logger.None).ShouldBeNull();

        (await SingleInstance.AskToShowAsync(_home, CancellationToken.None)).ShouldBeTrue();
        (await first.ShouldNotBeNull().Requests.ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(Toasts.Korean.At);
        (await SingleInstance.AskToShowAsync(_home, CancellationToken.None)).ShouldBeTrue();
        (await first.Requests.ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(Toasts.Korean.At);
    }

    [Fact]
    public async Task The_next_start_succeeds_once_the_first_has_ended()
    {
        await SingleInstance.TryTake(_home, _time, Logger.None).ShouldNotBeNull().DisposeAsync();
        await using var next = SingleInstance.TryTake(_home, _time, Logger.None);
        next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Whether_a_folder_is_taken_can_be_asked_without_taking_it()
    {
        SingleInstance.IsTaken(_home).ShouldBeFalse();
        await using (SingleInstance.TryTake(_home, _time, Logger.None).ShouldNotBeNull())
            SingleInstance.IsTaken(_home).ShouldBeTrue();
        SingleInstance.IsTaken(_home).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_home_folder_is_another_host()
    {
        await using var first = SingleInstance.TryTake(_home, _time, Logger.None);
        await using var other = SingleInstance.TryTake(Path.Combine(_home, "다른 폴더"), _time, Logger.None);
        first.ShouldNotBeNull();
        other.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_home_folder_with_a_long_path_is_reached_too()
    {
        var home = Path.Combine(_home, new string('가', 60));
        await using var first = SingleInstance.TryTake(home, _time, Logger.None);
        (await SingleInstance.AskToShowAsync(home, CancellationToken.None)).ShouldBeTrue();
        (await first.ShouldNotBeNull().Requests.ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(Toasts.Korean.At);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
