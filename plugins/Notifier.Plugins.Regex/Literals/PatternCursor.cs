using System.Globalization;

namespace Notifier.Plugins.Regex.Literals;

/// <summary>Steps through a valid pattern, piece by piece; what it does not understand ends the walk.</summary>
internal sealed class PatternCursor(string pattern)
{
    private const string Metacharacters = @"\*+?|{[()^$.";
    private int _position;

    public bool IsAtEnd => _position == pattern.Length;

    /// <summary>It met something it does not understand, and went to the end.</summary>
    public bool HasGivenUp { get; private set; }

    public char Current => pattern[_position];

    public bool TryTake(char c)
    {
        if (IsAtEnd || Current != c)
            return false;
        _position++;
        return true;
    }

    /// <summary>Takes a character that stands for itself and folds its case as <see cref="StringComparison.OrdinalIgnoreCase"/> does.</summary>
    public bool TryTakeLiteral(out char literal)
    {
        var length = LengthOfLiteral(out literal);
        if (length == 0 || !(char.IsAscii(literal) || HasNoCase(literal)))
            return false;
        _position += length;
        return true;
    }

    public Quantifier TakeQuantifier()
    {
        var quantifier = Quantifier.Read(pattern, _position);
        _position += quantifier.Length;
        return quantifier;
    }

    /// <summary>Enters a group; false when there is none, or none that is understood.</summary>
    public bool TryOpenGroup(out bool isLookaround)
    {
        isLookaround = false;
        if (IsAtEnd || Current != '(')
            return false;
        var kind = GroupKind.Read(pattern, _position);
        isLookaround = kind.IsLookaround;
        _position += kind.Length;
        return kind.Length > 0;
    }

    public void CloseGroup()
    {
        if (!TryTake(')'))
            GiveUp();
    }

    /// <summary>Passes a class, an escape, an anchor or a dot; stops before what is none of these.</summary>
    public void SkipOther()
    {
        switch (Current)
        {
            case '[':
                _position = CharacterClass.EndOf(pattern, _position);
                break;
            case '\\':
                SkipEscape();
                break;
            case '(':
                GiveUp();
                break;
            default:
                _position++;
                break;
        }
    }

    private void SkipEscape()
    {
        var kind = pattern[_position + 1];
        _position += 2;
        if (kind is 'p' or 'P')
            _position = pattern.IndexOf('}', _position) + 1;
        else if (!char.IsAscii(kind) || "bBAzZGwWdDsS".Contains(kind))
            return;
        else
            GiveUp();
    }

    private void GiveUp()
    {
        HasGivenUp = true;
        _position = pattern.Length;
    }

    private int LengthOfLiteral(out char literal)
    {
        literal = Current;
        if (literal != '\\')
            return Metacharacters.Contains(literal) ? 0 : 1;

        literal = pattern[_position + 1];
        switch (literal)
        {
            case 'n' or 't' or 'r' or 'f' or 'v' or 'a' or 'e':
                literal = "\n\t\r\f\v\a\e"["ntrfvae".IndexOf(literal)];
                return 2;
            case 'x':
                return Hexadecimal(2, out literal);
            case 'u':
                return Hexadecimal(4, out literal);
            default:
                return char.IsLetterOrDigit(literal) ? 0 : 2;
        }
    }

    private int Hexadecimal(int digits, out char literal)
    {
        literal = (char)int.Parse(pattern.AsSpan(_position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return 2 + digits;
    }

    private static bool HasNoCase(char c) => !char.IsSurrogate(c) && char.ToUpperInvariant(c) == c && char.ToLowerInvariant(c) == c;
}
