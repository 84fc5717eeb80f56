using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Tests;

/// <summary>Builds filters and asks them.</summary>
internal static class Filters
{
    public static RegexFilter Of(params string[] any) => Of(new RecordingHost(), ("billing", new() { Any = [.. any] }));

    public static RegexFilter Of(RecordingHost host, params (string Id, RegexCategory Category)[] categories) => new(Options(categories), host);

    public static RegexFilterOptions Options(params (string Id, RegexCategory Category)[] categories) =>
        new()
        {
            Categories = categories.ToDictionary(entry => new CategoryId(entry.Id), entry => entry.Category),
            Timeout = TimeSpan.FromMilliseconds(200),
        };

    public static async Task<IReadOnlyList<CategoryMatch>> Classify(this RegexFilter filter, string text) =>
        await filter.ClassifyAsync(new Question { Id = "1", Text = text }, TestContext.Current.CancellationToken);

    public static async Task<string[]> CategoriesOf(this RegexFilter filter, string text) =>
        [.. (await filter.Classify(text)).Select(match => match.Category.Value)];

    public static async Task ShouldMatch(string pattern, string text) => (await Of(pattern).Classify(text)).ShouldNotBeEmpty($"/{pattern}/ on \"{text}\"");

    public static async Task ShouldNotMatch(string pattern, string text) => (await Of(pattern).Classify(text)).ShouldBeEmpty($"/{pattern}/ on \"{text}\"");

    public static string FaultsOf(params (string Id, RegexCategory Category)[] categories) => FaultsOf(Options(categories));

    public static string FaultsOf(RegexFilterOptions options)
    {
        var exception = Should.Throw<PluginException>(() => new RegexFilter(options, new RecordingHost()));
        exception.Fault.ShouldBe(PluginFault.Config);
        return exception.Message;
    }
}
