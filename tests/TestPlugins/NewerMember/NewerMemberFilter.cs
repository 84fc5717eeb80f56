using Notifier.Sdk;

namespace NewerMember;

/// <summary>Uses what only a later SDK has.</summary>
[NotifierPlugin("test.newer-member", PluginKind.CategoryFilter)]
public sealed class NewerMemberFilter : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken) =>
        new(question.IsShort() ? [] : [new CategoryMatch { Category = new CategoryId("long"), Score = 1, Reason = "long" }]);
}
