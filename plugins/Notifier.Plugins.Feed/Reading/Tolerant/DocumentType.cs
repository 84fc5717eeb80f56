namespace Notifier.Plugins.Feed.Reading.Tolerant;

/// <summary>A declaration such as a document type: it is passed over, and what it names is never fetched.</summary>
internal static class DocumentType
{
    /// <summary>Where the text goes on behind the declaration that begins here.</summary>
    public static int End(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('>', '[');
        if (end < 0)
            return text.Length;
        if (text[at + end] == '>')
            return at + end + 1;
        var close = text.IndexOf(']', at + end);
        var behind = close < 0 ? -1 : text.IndexOf('>', close);
        return behind < 0 ? text.Length : behind + 1;
    }

    /// <summary>Whether it declares entities, which is how XML bombs and file theft work.</summary>
    public static bool DeclaresEntities(string text)
    {
        var begin = text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return begin >= 0 && text.IndexOf("<!ENTITY", begin, End(text, begin) - begin, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
