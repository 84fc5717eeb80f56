using System.Text;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Collects text as a browser shows it: runs of white space become one space, blocks start a line.</summary>
internal sealed class PlainText(int longest)
{
    private readonly StringBuilder _text = new();
    private Unseen _unseen;
    private bool _space;
    private int _breaks;

    public bool IsFull => _text.Length > longest;

    /// <summary>Within preformatted text line breaks count.</summary>
    public bool Preformatted { get; set; }

    public void Append(string words)
    {
        foreach (var letter in words)
        {
            if (letter == '\n' && Preformatted)
                Break();
            else if (char.IsWhiteSpace(letter))
                _space = true;
            else if (_unseen.Keeps(letter))
                Append(letter);
        }
    }

    /// <summary>Ends the line unless it is empty.</summary>
    public void StartLine() => _breaks = Math.Max(_breaks, 1);

    /// <summary>Ends the line; a second one leaves an empty line.</summary>
    public void Break() => _breaks = Math.Min(_breaks + 1, 2);

    /// <summary>Never between the halves of a character.</summary>
    public static string Cut(string text, int length) =>
        string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1), "…");

    public override string ToString()
    {
        var text = _text.ToString();
        return text.Length <= longest ? text : Cut(text, longest);
    }

    private void Append(char letter)
    {
        if (_text.Length > 0 && _breaks > 0)
            _text.Append('\n', _breaks);
        else if (_text.Length > 0 && _space)
            _text.Append(' ');
        (_breaks, _space) = (0, false);
        _text.Append(letter);
    }
}
