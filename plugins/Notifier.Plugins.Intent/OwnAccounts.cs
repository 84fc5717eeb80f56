using System.Buffers;
using Notifier.Sdk;

namespace Notifier.Plugins.Intent;

/// <summary>Knows the company's own posts by who wrote them, and those of others by whom they speak to.</summary>
internal sealed class OwnAccounts(IReadOnlyList<string> handles)
{
    private static readonly SearchValues<char> InHandles = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
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

    /// <summary>Whether a post names one of the company's accounts: then somebody speaks to the company.</summary>
    public bool AreAddressed(Question question)
    {
        var rest = question.Text.AsSpan();
        while (rest.IndexOf('@') is var at and >= 0)
        {
            rest = rest[(at + 1)..];
            var length = rest.IndexOfAnyExcept(InHandles);
            if (IsOwn(length < 0 ? rest : rest[..length], question.Channel))
                return true;
        }

        return false;
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
