using System.Reflection;
using Notifier.Core.Faults;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests;

public sealed class FaultTextTests : IDisposable
{
    private readonly PluginBench _bench = new();

    [Fact]
    public void It_is_the_kind_and_the_message_in_one_line() =>
        FaultText.Of(new IOException("no\nroom")).ShouldBe("IOException: no room");

    [Fact]
    public void What_a_plugin_says_of_itself_needs_no_kind() =>
        FaultText.Of(new AggregateException(new PluginException(PluginFault.Auth, "the token has expired"))).ShouldBe("the token has expired");

    [Fact]
    public void What_reflection_wraps_is_unwrapped() =>
        FaultText.Of(new TargetInvocationException(new IOException("disk"))).ShouldBe("IOException: disk");

    [Fact]
    public void An_exception_that_throws_when_looked_at_still_has_a_name()
    {
        FaultText.Of(new Unspeakable()).ShouldBe("Unspeakable: (its message cannot be read: InvalidOperationException)");
        FaultText.Of(new AggregateException(new Unspeakable())).ShouldStartWith("Unspeakable: ");
        FaultText.InFull(new Unspeakable()).ShouldBe($"{typeof(Unspeakable).FullName} (throws InvalidOperationException when it is printed)");
    }

    [Fact]
    public void A_message_without_end_has_one_here() =>
        FaultText.Of(new IOException(new string('x', 1_000_000))).Length.ShouldBeLessThan(400);

    [Fact]
    public async Task A_callback_that_throws_upon_cancellation_keeps_nobody_from_the_others()
    {
        using var source = new CancellationTokenSource();
        var heard = false;
        source.Token.Register(() => heard = true);
        source.Token.Register(() => throw new Unspeakable());

        await ForeignCallbacks.CancelAsync(source, _bench.Logger);

        heard.ShouldBeTrue();
        _bench.Log.Lines.ShouldContain(line => line.Contains("A callback on its cancellation token threw: \"Unspeakable: "));
    }

    public void Dispose() => _bench.Dispose();

    private sealed class Unspeakable : Exception
    {
        public override string Message => throw new InvalidOperationException("unspeakable");

        public override string ToString() => throw new InvalidOperationException("unspeakable");
    }
}
