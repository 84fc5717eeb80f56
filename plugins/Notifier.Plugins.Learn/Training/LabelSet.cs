using Notifier.Sdk;
using Notifier.Text;
using Notifier.Text.Linear;
using Notifier.Text.Tokens;

namespace Notifier.Plugins.Learn.Training;

/// <summary>The labelled posts: what is learned from, what is held back to judge by, and what weak labels are there to start from.</summary>
internal sealed record LabelSet(
    IReadOnlyList<string> Categories, IReadOnlyList<Example> All, IReadOnlyList<LabelledQuestion> HeldBack, IReadOnlyList<Example> Weak, IReadOnlyList<string> TooRare)
{
    /// <summary>A category with fewer posts cannot be learned and judged.</summary>
    public const int FewestPosts = 10;

    /// <summary>All but those held back.</summary>
    public IReadOnlyList<Example> Training { get; } = [.. All.Where(example => !Split.IsHeldBack(example.Id))];

    /// <exception cref="PluginException">Config: no category has posts enough.</exception>
    public static LabelSet Of(IReadOnlyList<LabelledQuestion> labelled, IReadOnlyList<LabelledQuestion> weaklyLabelled)
    {
        var posts = InOrder(labelled);
        var weak = InOrder(weaklyLabelled.ExceptBy(posts.Select(post => post.Question.Id), post => post.Question.Id));
        var counts = posts.Where(post => !Split.IsHeldBack(post.Question.Id)).SelectMany(post => post.Categories).CountBy(id => id.Value).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var categories = counts.Where(pair => pair.Value >= FewestPosts).Select(pair => pair.Key).ToList();
        if (categories.Count == 0)
            throw new PluginException(PluginFault.Config,
                $"There is nothing to learn: of {posts.Count} labelled posts no category has {FewestPosts} that are not held back. Label more.");
        return new LabelSet(
            categories,
            Examples(posts, categories),
            [.. posts.Where(post => Split.IsHeldBack(post.Question.Id))],
            Examples(weak, categories),
            [.. counts.Where(pair => pair.Value < FewestPosts).Select(pair => $"{pair.Key} ({pair.Value})")]);
    }

    private static List<LabelledQuestion> InOrder(IEnumerable<LabelledQuestion> posts) =>
        [.. posts.DistinctBy(post => post.Question.Id).OrderBy(post => post.Question.Id, StringComparer.Ordinal)];

    private static List<Example> Examples(List<LabelledQuestion> posts, List<string> categories)
    {
        var tokens = new TokenList();
        var reader = new FeatureReader();
        return posts.ConvertAll(post =>
        {
            tokens.Fill(post.Question.Text);
            var features = reader.Read(post.Question.Text, tokens);
            int[] labels = [.. post.Categories.Select(id => categories.IndexOf(id.Value)).Where(index => index >= 0)];
            return new Example(post.Question.Id, Array.ConvertAll(features.Items.ToArray(), feature => feature.Hash), features.InTitle, labels);
        });
    }
}
