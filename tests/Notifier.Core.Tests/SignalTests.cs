namespace Notifier.Core.Tests;

public class SignalTests
{
    private readonly Signal _signal = new();

    [Fact]
    public async Task What_was_raised_several_times_before_wakes_once()
    {
        _signal.Raise();
        _signal.Raise();
        await _signal.WaitAsync(TestContext.Current.CancellationToken);
        var second = _signal.WaitAsync(TestContext.Current.CancellationToken);
        second.IsCompleted.ShouldBeFalse();
        _signal.Raise();
        await second;
    }
}
