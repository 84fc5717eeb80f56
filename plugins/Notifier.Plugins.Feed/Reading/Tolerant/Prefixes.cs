using System.Text;

namespace Notifier.Plugins.Feed.Reading.Tolerant;

/// <summary>Which prefixes a document uses, and which of them it forgot to declare.</summary>
internal sealed class Prefixes
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["dc"] = FeedXml.DublinCore.NamespaceName,
        ["content"] = FeedXml.Content.NamespaceName,
        ["atom"] = FeedXml.Atom.NamespaceName,
        ["thr"] = FeedXml.Thread.NamespaceName,
        ["media"] = FeedXml.Media.NamespaceName,
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    };

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal) { "xml", "xmlns" };

    public void Use(string name)
    {
        if (name.IndexOf(':') is > 0 and var colon)
            _used.Add(name[..colon]);
    }

    public void UseAttribute(string name)
    {
        Use(name);
        if (name.StartsWith("xmlns:", StringComparison.Ordinal))
            _declared.Add(name["xmlns:".Length..]);
    }

    /// <summary>The declarations that are missing, as attributes; those that many feeds forget are what they mean elsewhere.</summary>
    public string Missing()
    {
        var missing = new StringBuilder();
        foreach (var prefix in _used.Except(_declared).Order(StringComparer.Ordinal))
            missing.Append(" xmlns:").Append(prefix).Append("=\"").Append(Known.GetValueOrDefault(prefix, "urn:undeclared:" + prefix)).Append('"');
        return missing.ToString();
    }
}
