using Notifier.Sdk;

namespace Notifier.Plugins.Keyword.Tests.Rules;

/// <summary>Builds filters of one or more categories and asks them.</summary>
internal static class Filters
{
    public static KeywordFilter Of(params (string Id, KeywordCategory Category)[] categories) =>
        new(new KeywordOptions { Categories = categories.ToDictionary(entry => new CategoryId(entry.Id), entry => entry.Category) });

    public static async Task<IReadOnlyList<CategoryMatch>> Classify(this KeywordFilter filter, string text) =>
        await filter.ClassifyAsync(new Question { Id = "1", Text = text }, TestContext.Current.CancellationToken);

    public static async Task<string[]> CategoriesOf(this KeywordFilter filter, string text) =>
        [.. (await filter.Classify(text)).Select(match => match.Category.Value)];

    public static string FaultsOf(params (string Id, KeywordCategory Category)[] categories)
    {
        var exception = Should.Throw<PluginException>(() => Of(categories));
        exception.Fault.ShouldBe(PluginFault.Config);
        return exception.Message;
    }
}
