using Notifier.Sdk;

namespace Notifier.Plugins.Intent.Tests;

internal static class Posts
{
    public static Question Post(string text, string author = "", string channel = "", bool own = false) =>
        new() { Id = "1", Text = text, Author = author, Channel = channel, IsOwnPost = own };

    public static async Task<CategoryMatch?> Classify(this IntentFilter filter, Question question)
    {
        var matches = await filter.ClassifyAsync(question, TestContext.Current.CancellationToken);
        matches.Count.ShouldBeLessThanOrEqualTo(1);
        return matches.SingleOrDefault();
    }
}
