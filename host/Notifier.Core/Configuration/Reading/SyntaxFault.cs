using System.Text.Json;

namespace Notifier.Core.Configuration.Reading;

/// <summary>Puts the parser's complaint into a finding with place and remedy.</summary>
internal static class SyntaxFault
{
    public static void Report(JsonException fault, ReadOnlySpan<byte> text, Stack<Position> open, FaultList faults)
    {
        if (IsBlank(text))
        {
            faults.Add(ConfigurationCodes.FileEmpty, Position.Start, "", "the file is empty; it needs at least { \"version\": 1, … }");
            return;
        }

        var offset = OffsetOf(fault, text);
        var at = new PositionCursor().MoveTo(text, offset);
        var what = fault.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
        faults.Add(ConfigurationCodes.NotJson, at, "", $"not JSON: {what}; {Remedy(text, offset, open)}");
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.Comment)
                    return false;
            }

            return true;
        }
        catch (JsonException)
        {
            return text.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        }
    }

    /// <summary>The parser counts line feeds from 0, and bytes within the line.</summary>
    private static int OffsetOf(JsonException fault, ReadOnlySpan<byte> text)
    {
        var lineStart = 0;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
            lineStart += text[lineStart..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(text.Length, lineStart + (fault.BytePositionInLine ?? 0));
    }

    private static string Remedy(ReadOnlySpan<byte> text, int offset, Stack<Position> open)
    {
        if (text[offset..].IndexOfAnyExcept(" \t\r\n"u8) < 0 && open.TryPeek(out var opened))
            return $"close the bracket opened at {opened}";
        if (offset > 0 && text[offset - 1] == '\\')
            return "write a backslash in text as \\\\";
        return offset >= text.Length ? "the text ends too early" : (char)text[offset] switch
        {
            '\'' => "put names and text in double quotes",
            '"' or '{' or '[' => "a comma or a colon may be missing before it",
            '/' => "a comment is // to the end of the line or /* … */",
            '\r' or '\n' => "close the text with a double quote before the line ends",
            _ => "look at this place and just before it",
        };
    }
}
