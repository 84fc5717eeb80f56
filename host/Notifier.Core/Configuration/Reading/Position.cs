namespace Notifier.Core.Configuration.Reading;

/// <summary>A place in a text file, as editors show it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
internal readonly record struct Position(int Line, int Column)
{
    public static Position Start { get; } = new(1, 1);

    public override string ToString() => $"line {Line}, column {Column}";
}

/// <summary>Turns ascending byte offsets of a UTF-8 text into positions, reading every byte once.</summary>
internal struct PositionCursor()
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    public Position MoveTo(ReadOnlySpan<byte> text, int offset)
    {
        for (; _offset < offset; _offset++)
        {
            var b = text[_offset];
            var endsLine = b == '\n' || (b == '\r' && (_offset + 1 == text.Length || text[_offset + 1] != '\n'));
            if (endsLine)
                (_line, _column) = (_line + 1, 1);
            else
                _column += Utf16Units(b);
        }

        return new Position(_line, _column);
    }

    private static int Utf16Units(byte utf8) => utf8 switch
    {
        >= 0x80 and < 0xC0 => 0,
        >= 0xF0 => 2,
        _ => 1,
    };
}
