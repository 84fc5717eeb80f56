using Microsoft.Extensions.Time.Testing;
using Notifier.Host.Commands;
using Notifier.Host.Status;

namespace Notifier.Host.Tests.Status;

public class SecondStartTests
{
    private static readonly StatusReport Running = Reports.At(new FakeTimeProvider());

    [Theory]
    [InlineData(null)]
    [InlineData("kim.jh")]
    [InlineData("KimJH")]
    public void For_the_same_person_it_asks_for_nothing_else(string? person) =>
        new SecondStart(person, "./plugins.json", SafeMode: false).DifferenceFrom(Running).ShouldBeNull();

    [Fact]
    public void For_another_person_it_says_for_whom_the_first_runs() =>
        new SecondStart("lee.sy", null, SafeMode: false).DifferenceFrom(Running).ShouldBe("it runs for 김지현 (kim.jh), not for lee.sy");

    [Fact]
    public void By_another_file_it_says_by_which_the_first_runs() =>
        new SecondStart(null, "/other.json", SafeMode: false).DifferenceFrom(Running)
            .ShouldBe($"it runs by {Running.Configuration}, not by /other.json");

    [Fact]
    public void In_safe_mode_it_says_that_the_first_has_its_plugins() =>
        new SecondStart(null, null, SafeMode: true).DifferenceFrom(Running).ShouldBe("it runs with its plugins, not in safe mode");
}
