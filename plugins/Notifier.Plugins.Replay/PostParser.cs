using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>Reads a post from one line of JSON.</summary>
internal sealed class PostParser
{
    private readonly StringCache _names = new();

    public ParsedPost Parse(Line line)
    {
        if (line.IsTooLong)
            return new ParsedPost(null, $"longer than {LineReader.LongestLine:N0} bytes");
        if (!Utf8.IsValid(line.Bytes.Span))
            return new ParsedPost(null, "not UTF-8");
        try
        {
            return ToPost(ReadFields(line.Bytes.Span));
        }
        catch (JsonException e)
        {
            return new ParsedPost(null, $"not a JSON object, at byte {e.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            return new ParsedPost(null, "a \\u escape holds half a character");
        }
    }

    private static ParsedPost ToPost(PostFields fields)
    {
        if (string.IsNullOrEmpty(fields.Id))
            return new ParsedPost(null, "no \"id\"");
        if (fields.WholeText is not { Length: > 0 } text)
            return new ParsedPost(null, "no \"text\"");

        var channel = fields.Channel ?? "";
        var author = fields.Author ?? "";
        var post = new Question
        {
            Id = fields.Id,
            Text = text,
            Channel = channel,
            Author = author,
            IsOwnPost = IsOwnPost(channel, author),
            PostedAt = fields.CreatedAt.Value,
            Language = fields.Language,
            InReplyTo = fields.InReplyTo,
            ThreadId = fields.ThreadId,
            AuthorId = fields.AuthorId,
            IsEdited = fields.IsEdited,
        };
        return new ParsedPost(post, fields.CreatedAt.Defect);
    }

    /// <summary>A channel is named <c>network:account</c>; what the account itself wrote is no question. Handles ignore case.</summary>
    private static bool IsOwnPost(string channel, string author) =>
        author.Length > 0
        && channel.IndexOf(':') is >= 0 and var colon
        && channel.AsSpan(colon + 1).Equals(author, StringComparison.OrdinalIgnoreCase);

    private PostFields ReadFields(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException(null, null, null, 0);

        var fields = default(PostFields);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            ReadMember(ref reader, ref fields);
        reader.Read(); // faults anything after the object
        return fields;
    }

    /// <summary>By length first: most members are told apart, or from unknown ones, without a comparison.</summary>
    private void ReadMember(ref Utf8JsonReader reader, ref PostFields fields)
    {
        var name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        switch (name.Length)
        {
            case 2 when name.SequenceEqual("id"u8):
                fields.Id = ReadId(ref reader);
                break;
            case 4 when name.SequenceEqual("text"u8):
                fields.Text = ReadString(ref reader);
                break;
            case 4 when name.SequenceEqual("body"u8):
                fields.Body = ReadString(ref reader);
                break;
            case 4 when name.SequenceEqual("lang"u8):
                fields.Language = ReadName(ref reader);
                break;
            case 6 when name.SequenceEqual("author"u8):
                fields.Author = ReadName(ref reader);
                break;
            case 7 when name.SequenceEqual("channel"u8):
                fields.Channel = ReadName(ref reader);
                break;
            case 9 when name.SequenceEqual("createdAt"u8):
                fields.CreatedAt = CreatedAt.Read(ref reader);
                break;
            case 6 when name.SequenceEqual("thread"u8):
                fields.ThreadId = ReadId(ref reader);
                break;
            case 6 when name.SequenceEqual("edited"u8):
                reader.Read();
                fields.IsEdited = reader.TokenType == JsonTokenType.True;
                reader.Skip();
                break;
            case 8 when name.SequenceEqual("authorId"u8):
                fields.AuthorId = ReadId(ref reader);
                break;
            case 9 when name.SequenceEqual("inReplyTo"u8):
                fields.InReplyTo = ReadId(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private string? ReadName(ref Utf8JsonReader reader) => IsString(ref reader) ? _names.Get(ref reader) : null;

    private static string? ReadString(ref Utf8JsonReader reader) => IsString(ref reader) ? reader.GetString() : null;

    /// <summary>Some recordings carry ids as numbers: their digits are the id.</summary>
    private static string? ReadId(ref Utf8JsonReader reader)
    {
        if (IsString(ref reader))
            return reader.GetString();
        return reader.TokenType == JsonTokenType.Number ? Encoding.ASCII.GetString(reader.ValueSpan) : null;
    }

    private static bool IsString(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return true;
        reader.Skip();
        return false;
    }
}
