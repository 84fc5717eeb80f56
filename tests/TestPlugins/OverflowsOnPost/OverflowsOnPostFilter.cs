using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace OverflowsOnPost;

/// <summary>On a post of an author named "deep" it calls itself until there is no stack left.</summary>
[NotifierPlugin("test.overflows-on-post", PluginKind.CategoryFilter)]
public sealed class OverflowsOnPostFilter : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Author.StartsWith("deep", StringComparison.Ordinal))
            _ = Deeper(0);
        return new([]);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static int Deeper(int depth) => depth < 0 ? depth : 1 + Deeper(depth + 1);
}
