using Notifier.Sdk;

namespace Notifier.Plugins.Intent;

/// <summary>Knows the company's own posts by who wrote them.</summary>
internal sealed class OwnAccounts(IReadOnlyList<string> handles)
{
    private readonly string[] _handles = [.. handles.Select(handle => handle.TrimStart('@'))];

    public CategoryMatch? Match(Question question)
    {
        var author = question.Author.AsSpan().TrimStart('@');
        if (!question.IsOwnPost && !IsOwn(author, question.Channel))
            return null;
        return new CategoryMatch
        {
            Category = new CategoryId(IntentKinds.Names[(int)IntentKind.Announcement]),
            Score = 1,
            Reason = author.IsEmpty ? "written by the company's own account" : $"written by the company's own account {author}",
        };
    }

    /// <summary>A channel such as <c>twitter:show_tweet</c> is named after its account.</summary>
    private bool IsOwn(ReadOnlySpan<char> author, ReadOnlySpan<char> channel)
    {
        if (author.IsEmpty)
            return false;
        var account = channel[(channel.IndexOf(':') + 1)..];
        if (account.Equals(author, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var handle in _handles)
        {
            if (author.Equals(handle, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
