using Notifier.Sdk;

namespace Notifier.Core.Faults.Calls;

/// <summary>The posts one filter is not asked about, since the program ended when it was.</summary>
internal sealed class KeptAside(IReadOnlyList<PostKey> posts)
{
    private const int MostNamed = 3;

    private readonly HashSet<PostKey>? _posts = posts.Count > 0 ? [.. posts] : null;

    public bool Holds(Question question) => _posts is not null && _posts.Contains(PostKey.Of(question));

    /// <summary>A line for people; empty when there is none.</summary>
    public override string ToString() => posts.Count == 0
        ? ""
        : $"not asked about {string.Join(", ", posts.Take(MostNamed))}{(posts.Count > MostNamed ? $" and {posts.Count - MostNamed} more" : "")}: Notifier ended when it was";
}
