using System.Globalization;
using CsCheck;
using Notifier.Sdk;

namespace Notifier.Text.Tests;

/// <summary>
/// Asks a filter about hostile texts, one after the other: for a moment, or for as many minutes as NOTIFIER_FUZZ_MINUTES says, such
/// as 60 over night.
/// </summary>
internal static class FilterFuzzing
{
    private const string MinutesVariable = "NOTIFIER_FUZZ_MINUTES";

    private static readonly Gen<string> Texts = Gen.Frequency((2_000, HostileText.Any), (1, Gen.Int[0, HostileText.Large.Length - 1].Select(i => HostileText.Large[i])));

    /// <summary>Holds the filter to answers that fit the text, with each category once.</summary>
    public static async Task ShouldHoldAsync(ICategoryFilter filter)
    {
        var asked = double.TryParse(Environment.GetEnvironmentVariable(MinutesVariable), CultureInfo.InvariantCulture, out var minutes);
        var posts = 0L;
        await Texts.SampleAsync(
            async text =>
            {
                posts++;
                return await HoldsAsync(filter, text);
            },
            iter: asked ? -1 : 1_000,
            time: asked ? (int)Math.Ceiling(minutes * 60) : -1,
            threads: 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{posts:N0} posts");
    }

    /// <summary>The same of a megabyte of each kind.</summary>
    public static async Task ShouldHoldForLargeTextsAsync(ICategoryFilter filter)
    {
        foreach (var text in HostileText.Large)
            (await HoldsAsync(filter, text)).ShouldBeTrue();
    }

    private static async Task<bool> HoldsAsync(ICategoryFilter filter, string text)
    {
        var matches = await filter.ClassifyAsync(new Question { Id = "1", Text = text }, TestContext.Current.CancellationToken);
        return matches.All(match => HostileText.SpansFit(match, text)) && matches.DistinctBy(match => match.Category).Count() == matches.Count;
    }
}
