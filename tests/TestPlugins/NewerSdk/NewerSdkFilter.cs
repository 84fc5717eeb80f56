using Notifier.Sdk;

namespace NewerSdk;

/// <summary>Uses what only a later SDK has.</summary>
[NotifierPlugin("test.newer-sdk", PluginKind.CategoryFilter)]
public sealed class NewerSdkFilter : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken) =>
        new(question.IsShort() ? [] : [new CategoryMatch { Category = new CategoryId("long"), Score = 1, Reason = "long" }]);
}
