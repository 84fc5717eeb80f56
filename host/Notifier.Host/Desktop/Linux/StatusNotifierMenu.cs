using System.Threading.Channels;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Tray;
using Tmds.DBus.Protocol;

namespace Notifier.Host.Desktop.Linux;

/// <summary>The menu, as com.canonical.dbusmenu tells a tray host.</summary>
internal sealed class StatusNotifierMenu(DBusConnection connection, ChannelWriter<TrayCommand> commands) : TrayBus(connection, MenuPath, "com.canonical.dbusmenu")
{
    public const string MenuPath = "/MenuBar";

    /// <summary>A menu that stands open keeps the numbers it was drawn with: so many drawings ago they still mean the same.</summary>
    private const int KeptLayouts = 8;

    private readonly Lock _gate = new();
    private readonly Queue<Dictionary<int, TrayMenuItem>> _layouts = new();
    private IReadOnlyList<Node> _roots = [];
    private uint _revision = 1;
    private int _last;

    protected override Dictionary<string, VariantValue> Properties => new()
    {
        ["Version"] = 3u,
        ["TextDirection"] = "ltr",
        ["Status"] = "normal",
        ["IconThemePath"] = VariantValue.Array(Array.Empty<string>()),
    };

    /// <summary>Shows other items.</summary>
    public void Update(IReadOnlyList<TrayMenuItem> items)
    {
        lock (_gate)
        {
            var known = new Dictionary<int, TrayMenuItem>();
            _roots = [.. items.Select(item => Number(item, known))];
            _layouts.Enqueue(known);
            if (_layouts.Count > KeptLayouts)
                _layouts.Dequeue();
            _revision++;
        }
        Emit("LayoutUpdated", "ui", (ref MessageWriter writer) =>
        {
            writer.WriteUInt32(_revision);
            writer.WriteInt32(0);
        });
    }

    protected override bool Answer(MethodContext context, string method)
    {
        var reader = context.Request.GetBodyReader();
        switch (method)
        {
            case "GetLayout":
                AnswerLayout(context, reader.ReadInt32());
                return true;
            case "GetGroupProperties":
                AnswerGroup(context, reader.ReadArrayOfInt32());
                return true;
            case "Event":
                Press(reader.ReadInt32(), reader.ReadString());
                Reply(context);
                return true;
            case "EventGroup":
                PressAll(ref reader);
                Reply(context, "ai", (ref MessageWriter writer) => writer.WriteArray(Array.Empty<int>()));
                return true;
            case "AboutToShowGroup":
                Reply(context, "aiai", (ref MessageWriter writer) =>
                {
                    writer.WriteArray(Array.Empty<int>());
                    writer.WriteArray(Array.Empty<int>());
                });
                return true;
            case "AboutToShow":
                Reply(context, "b", (ref MessageWriter writer) => writer.WriteBool(false));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Hosts of the third version send every click so.</summary>
    private void PressAll(ref Reader reader)
    {
        var end = reader.ReadArrayStart(DBusType.Struct);
        while (reader.HasNext(end))
        {
            reader.AlignStruct();
            var (number, what) = (reader.ReadInt32(), reader.ReadString());
            reader.ReadVariantValue();
            reader.ReadUInt32();
            Press(number, what);
        }
    }

    private void Press(int number, string what)
    {
        if (what != "clicked")
            return;
        lock (_gate)
        {
            if (_layouts.Select(layout => layout.GetValueOrDefault(number)).LastOrDefault(item => item is not null)?.Command is { } command)
                commands.TryWrite(command);
        }
    }

    private void AnswerLayout(MethodContext context, int parent)
    {
        var (revision, node) = Find(parent);
        Reply(context, "u(ia{sv}av)", (ref MessageWriter writer) =>
        {
            writer.WriteUInt32(revision);
            writer.WriteStructureStart();
            writer.WriteInt32(node.Number);
            writer.WriteDictionary(node.Properties);
            writer.WriteArray(node.Children.Select(child => child.AsVariant()).ToArray());
        });
    }

    private void AnswerGroup(MethodContext context, int[] numbers)
    {
        var nodes = numbers.Select(number => Find(number).Node).ToList();
        Reply(context, "a(ia{sv})", (ref MessageWriter writer) =>
        {
            var list = writer.WriteArrayStart(DBusType.Struct);
            foreach (var node in nodes)
            {
                writer.WriteStructureStart();
                writer.WriteInt32(node.Number);
                writer.WriteDictionary(node.Properties);
            }
            writer.WriteArrayEnd(list);
        });
    }

    private (uint Revision, Node Node) Find(int number)
    {
        lock (_gate)
        {
            var root = new Node(0, new Dictionary<string, VariantValue> { ["children-display"] = "submenu" }, _roots);
            return (_revision, Find(root, number) ?? new Node(number, [], []));
        }
    }

    private static Node? Find(Node node, int number) =>
        node.Number == number ? node : node.Children.Select(child => Find(child, number)).FirstOrDefault(found => found is not null);

    private Node Number(TrayMenuItem item, Dictionary<int, TrayMenuItem> known)
    {
        var number = ++_last;
        known[number] = item;
        return new Node(number, PropertiesOf(item), [.. item.Children.Select(child => Number(child, known))]);
    }

    private static Dictionary<string, VariantValue> PropertiesOf(TrayMenuItem item)
    {
        if (item.IsSeparator)
            return new Dictionary<string, VariantValue> { ["type"] = "separator" };
        // An underline would mark a key; two are one.
        var properties = new Dictionary<string, VariantValue>
        {
            ["label"] = item.Label.Replace("_", "__", StringComparison.Ordinal),
            ["enabled"] = item.Command is not null || item.Children.Count > 0,
        };
        if (item.Children.Count > 0)
            properties["children-display"] = "submenu";
        if (item.Checked)
        {
            properties["toggle-type"] = "checkmark";
            properties["toggle-state"] = 1;
        }
        return properties;
    }

    private sealed record Node(int Number, Dictionary<string, VariantValue> Properties, IReadOnlyList<Node> Children)
    {
        public VariantValue AsVariant() => VariantValue.Struct(
            Number, new Dict<string, VariantValue>(Properties).AsVariantValue(), VariantValue.ArrayOfVariant(Children.Select(child => child.AsVariant()).ToArray()));
    }
}
