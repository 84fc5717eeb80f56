using System.Globalization;
using CsCheck;

namespace Notifier.Plugins.Keyword.Tests.Properties;

public sealed class Fuzzing
{
    /// <summary>Minutes to go on with random keywords and posts, such as 60 over night; without it a moment must do.</summary>
    private const string MinutesVariable = "NOTIFIER_FUZZ_MINUTES";

    [Fact]
    public void The_matcher_agrees_with_the_reference_for_as_long_as_asked()
    {
        var asked = double.TryParse(Environment.GetEnvironmentVariable(MinutesVariable), CultureInfo.InvariantCulture, out var minutes);

        Gen.Select(MatcherProperties.Keywords(60), Texts.Posts(90)).Sample(
            (keywords, text) => MatcherProperties.ShouldAgree(keywords, text),
            iter: asked ? -1 : 1_000,
            time: asked ? (int)Math.Ceiling(minutes * 60) : -1);
    }
}
