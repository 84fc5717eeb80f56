using System.Text;

namespace Notifier.Plugins.Feed.Reading.Tolerant;

/// <summary>
/// Writes careless XML again as XML, the way a browser would understand it: lone &amp; and &lt; are text, HTML's entities are known,
/// prefixes nobody declared are, an end that fits nothing is dropped, a document type is left out. What breaks off stays broken off.
/// </summary>
/// <remarks>One pass: it takes time that grows with the length of the text.</remarks>
internal sealed class XmlMender
{
    private const int MostOpen = 256;

    private readonly string _text;
    private readonly StringBuilder _mended;
    private readonly List<string> _open = [];
    private readonly Prefixes _prefixes = new();
    private int _at;
    private int _rootName = -1;

    private XmlMender(string text) => (_text, _mended) = (text, new StringBuilder(text.Length + 1024));

    /// <summary>The document mended; one that was well formed says the same as before.</summary>
    public static string Mend(string text)
    {
        var mender = new XmlMender(text);
        while (mender._at < text.Length)
            mender.Step();
        if (mender._rootName >= 0)
            mender._mended.Insert(mender._rootName, mender._prefixes.Missing());
        return mender._mended.ToString();
    }

    private void Step()
    {
        if (_text[_at] != '<')
            Text();
        else if (Starts("<!--"))
            _at = After("-->");
        else if (Starts("<![CDATA["))
            Verbatim();
        else if (Starts("<?"))
            _at = After("?>");
        else if (Starts("<!"))
            _at = DocumentType.End(_text, _at);
        else if (XmlTag.Parse(_text, _at) is { } tag)
            Tag(tag);
        else
            Lone();
    }

    private void Text()
    {
        var end = _text.IndexOf('<', _at);
        end = end < 0 ? _text.Length : end;
        // Outside the root there is room for blanks alone.
        if (_open.Count > 0)
            References.Mend(_text.AsSpan(_at, end - _at), _mended);
        _at = end;
    }

    private void Lone()
    {
        if (_open.Count > 0)
            _mended.Append("&lt;");
        _at++;
    }

    private void Verbatim()
    {
        const int Opening = 9;
        var end = _text.IndexOf("]]>", _at + Opening, StringComparison.Ordinal);
        if (end < 0)
        {
            _at = _text.Length;
            return;
        }
        if (_open.Count > 0)
            _mended.Append(_text, _at, end + 3 - _at);
        _at = end + 3;
    }

    private void Tag(XmlTag tag)
    {
        _at = tag.End;
        if (tag.IsEnd)
        {
            Close(tag.Name);
            return;
        }
        _mended.Append('<').Append(tag.Name);
        if (_rootName < 0)
            _rootName = _mended.Length;
        _prefixes.Use(tag.Name);
        foreach (var (name, value) in tag.Attributes)
        {
            _prefixes.UseAttribute(name);
            _mended.Append(' ').Append(name).Append("=\"");
            References.Mend(value, _mended);
            _mended.Append('"');
        }
        _mended.Append(tag.IsEmpty ? "/>" : ">");
        if (!tag.IsEmpty && _open.Count < MostOpen)
            _open.Add(tag.Name);
    }

    private void Close(string name)
    {
        var opened = _open.LastIndexOf(name);
        if (opened < 0)
            return;
        // An item without its end was cut off: half a question is none.
        var from = _open.FindIndex(opened + 1, inner => inner is "item" or "entry") < 0 ? _open.Count - 1 : opened;
        for (var i = from; i >= opened; i--)
            _mended.Append("</").Append(_open[i]).Append('>');
        _open.RemoveRange(opened, _open.Count - opened);
    }

    private bool Starts(string what) => string.CompareOrdinal(_text, _at, what, 0, what.Length) == 0;

    private int After(string what)
    {
        var found = _text.IndexOf(what, _at, StringComparison.Ordinal);
        return found < 0 ? _text.Length : found + what.Length;
    }
}
