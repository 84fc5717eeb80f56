using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Supervision;
using Notifier.Host.Desktop.Instance;
using Serilog.Core;

namespace Notifier.Host.Tests.Desktop;

public sealed class SingleInstanceTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Toasts.Korean.At);
    private readonly string _home = Directory.CreateTempSubdirectory("notifier-test-").FullName;
    private readonly HostFaults _faults = new();
    private readonly Supervisor _supervisor;

    public SingleInstanceTests() => _supervisor = new Supervisor(_faults, _time, Logger.None);

    [Fact]
    public async Task A_second_start_finds_the_first_and_asks_it_to_show_itself()
    {
        await using var first = SingleInstance.TryTake(_home, _time, _supervisor);
        SingleInstance.TryTake(_home, _time, _supervisor).ShouldBeNull();

        (await SingleInstance.AskToShowAsync(_home, CancellationToken.None)).ShouldBeTrue();
        (await first.ShouldNotBeNull().Requests.ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(Toasts.Korean.At);
        (await SingleInstance.AskToShowAsync(_home, CancellationToken.None)).ShouldBeTrue();
        (await first.Requests.ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(Toasts.Korean.At);
    }

    [Fact]
    public async Task The_next_start_succeeds_once_the_first_has_ended()
    {
        await SingleInstance.TryTake(_home, _time, _supervisor).ShouldNotBeNull().DisposeAsync();
        await using var next = SingleInstance.TryTake(_home, _time, _supervisor);
        next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Whether_a_folder_is_taken_can_be_asked_without_taking_it()
    {
        SingleInstance.IsTaken(_home).ShouldBeFalse();
        await using (SingleInstance.TryTake(_home, _time, _supervisor).ShouldNotBeNull())
            SingleInstance.IsTaken(_home).ShouldBeTrue();
        SingleInstance.IsTaken(_home).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_home_folder_is_another_host()
    {
        await using var first = SingleInstance.TryTake(_home, _time, _supervisor);
        await using var other = SingleInstance.TryTake(Path.Combine(_home, "다른 폴더"), _time, _supervisor);
        first.ShouldNotBeNull();
        other.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_home_folder_with_a_long_path_is_reached_too()
    {
        var home = Path.Combine(_home, new string('가', 60));
        await using var first = SingleInstance.TryTake(home, _time, _supervisor);
        (await SingleInstance.AskToShowAsync(home, CancellationToken.None)).ShouldBeTrue();
        (await first.ShouldNotBeNull().Requests.ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(Toasts.Korean.At);
    }

    [Fact]
    public async Task What_cannot_be_listened_on_is_named_and_listened_on_again()
    {
        var obstacle = Directory.CreateDirectory(Path.Combine(_home, "notifier.sock"));
        var named = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _faults.Changed += () => named.TrySetResult();
        await using var first = SingleInstance.TryTake(_home, _time, _supervisor);
        await named.Task.WaitAsync(TestContext.Current.CancellationToken);
        _faults.Lines.ShouldHaveSingleItem().ShouldStartWith("the ear for a second start: ");

        obstacle.Delete();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await SingleInstance.AskToShowAsync(_home, CancellationToken.None)).ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
