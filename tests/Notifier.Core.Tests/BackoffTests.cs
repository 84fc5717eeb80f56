namespace Notifier.Core.Tests;

public class BackoffTests
{
    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10));

    [Fact]
    public void Every_failure_in_a_row_waits_twice_as_long_up_to_the_longest() =>
        Enumerable.Range(0, 5).Select(_ => _backoff.Fail().TotalSeconds).ShouldBe([2, 4, 8, 10, 10]);

    [Fact]
    public void A_success_begins_anew()
    {
        _backoff.IsFresh.ShouldBeTrue();
        _backoff.Fail();
        _backoff.Fail();
        _backoff.IsFresh.ShouldBeFalse();
        _backoff.Succeed();
        _backoff.IsFresh.ShouldBeTrue();
        _backoff.Fail().ShouldBe(TimeSpan.FromSeconds(2));
    }
}
