using System.Text.Json;

namespace Notifier.Core.Configuration.Reading;

/// <summary>JSON with comments and trailing commas → nodes with positions. Names given twice are faults.</summary>
internal ref struct ConfigurationTree
{
    private const int LongestStep = 200;

    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly ReadOnlySpan<byte> _text;
    private readonly FaultList _faults;
    private readonly Stack<Position> _open = new();
    private Utf8JsonReader _reader;
    private PositionCursor _cursor = new();

    private ConfigurationTree(ReadOnlySpan<byte> text, FaultList faults)
    {
        _text = text;
        _faults = faults;
        _reader = new Utf8JsonReader(text, Options);
    }

    /// <returns>The root, or null when the text is not JSON: the first fault is reported, as what follows it has no meaning.</returns>
    public static ConfigurationNode? Parse(ReadOnlySpan<byte> text, FaultList faults)
    {
        var tree = new ConfigurationTree(text, faults);
        try
        {
            tree._reader.Read();
            var root = tree.ReadValue("", null);
            tree._reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            SyntaxFault.Report(e, text, tree._open, faults);
            return null;
        }
    }

    private ConfigurationNode ReadValue(string pointer, Position? nameAt)
    {
        var at = Here();
        var node = new ConfigurationNode { Kind = KindOf(_reader.TokenType), Pointer = pointer, At = at, NameAt = nameAt ?? at };
        return node.Kind switch
        {
            JsonValueKind.Object => node with { Members = ReadMembers(pointer, at) },
            JsonValueKind.Array => node with { Items = ReadItems(pointer, at) },
            JsonValueKind.String => node with { Text = ReadText(pointer, at) },
            JsonValueKind.Number => node with { Text = System.Text.Encoding.ASCII.GetString(_reader.ValueSpan) },
            _ => node,
        };
    }

    private List<KeyValuePair<string, ConfigurationNode>> ReadMembers(string pointer, Position at)
    {
        var members = new List<KeyValuePair<string, ConfigurationNode>>();
        var seen = new Dictionary<string, Position>();
        _open.Push(at);
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndObject)
        {
            var nameAt = Here();
            var name = ReadText(pointer, nameAt);
            var path = $"{pointer}/{Step(name)}";
            if (!seen.TryAdd(name, nameAt))
            {
                var message = $"the name {QuotedText.Of(name)} is here a second time; the first is at {seen[name]}: keep one";
                _faults.Add(ConfigurationCodes.DuplicateName, nameAt, path, message);
            }

            _reader.Read();
            members.Add(new(name, ReadValue(path, nameAt)));
        }

        _open.Pop();
        return members;
    }

    /// <summary>Every value below carries the name: of a long one the beginning is enough.</summary>
    private static string Step(string name) =>
        (name.Length <= LongestStep ? name : name[..LongestStep] + "…").Replace("~", "~0").Replace("/", "~1");

    private List<ConfigurationNode> ReadItems(string pointer, Position at)
    {
        var items = new List<ConfigurationNode>();
        _open.Push(at);
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndArray)
            items.Add(ReadValue($"{pointer}/{items.Count}", null));
        _open.Pop();
        return items;
    }

    private readonly string ReadText(string pointer, Position at)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            const string Message = "half of a surrogate pair, such as \\ud83d alone, is no character; write both halves or the character itself";
            _faults.Add(ConfigurationCodes.NotJson, at, pointer, Message);
            return "";
        }
    }

    private Position Here() => _cursor.MoveTo(_text, (int)_reader.TokenStartIndex);

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
