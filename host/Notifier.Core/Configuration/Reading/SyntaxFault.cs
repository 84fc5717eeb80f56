using System.Buffers;
using System.Text;
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
        if (CharacterAt(text, offset) is { } character)
        {
            faults.Add(ConfigurationCodes.NotJson, at, "", $"not JSON: {Name(character)} stands here; {RemedyFor(character)}");
            return;
        }
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

    /// <summary>The character outside of ASCII that the parser stumbled over, of which it shows a byte.</summary>
    private static Rune? CharacterAt(ReadOnlySpan<byte> text, int offset) =>
        offset < text.Length && text[offset] > 0x7f && (offset == 0 || text[offset - 1] != '\\') && Rune.DecodeFromUtf8(text[offset..], out var character, out _) is OperationStatus.Done ? character : null;

    private static string Name(Rune character) => character.Value switch
    {
        '“' or '”' or '„' or '‘' or '’' or '«' or '»' or '「' or '」' => $"the quotation mark {character} of a word processor",
        >= 0xff01 and <= 0xff5e => $"the full-width character {character}",
        0x3000 => "a full-width space",
        0x3001 or 0x3002 => $"the punctuation mark {character}",
        0xa0 => "a no-break space",
        _ when VisibleText.Line(character.ToString()) is { Length: > 0 } shown => $"the character {shown} (U+{character.Value:X4})",
        _ => $"the character U+{character.Value:X4}",
    };

    private static string RemedyFor(Rune character) => character.Value switch
    {
        '“' or '”' or '„' or '‘' or '’' or '«' or '»' or '「' or '」' => "JSON knows only the straight double quote \"",
        >= 0xff01 and <= 0xff5e => $"write {(char)(character.Value - 0xff01 + '!')} instead, with the Korean or Japanese input method off",
        0x3001 or 0x3002 => "write a comma , instead",
        0x3000 or 0xa0 => "write an ordinary space instead",
        _ => "put names and text in double quotes",
    };

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
