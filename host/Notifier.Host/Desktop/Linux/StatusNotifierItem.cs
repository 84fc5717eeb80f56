using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Tray;
using Tmds.DBus.Protocol;

namespace Notifier.Host.Desktop.Linux;

/// <summary>The icon, as org.kde.StatusNotifierItem tells a tray host.</summary>
internal sealed class StatusNotifierItem(DBusConnection connection, DesktopTexts texts, TimeProvider time) : TrayBus(connection, ItemPath, "org.kde.StatusNotifierItem")
{
    /// <summary>Where hosts look for it.</summary>
    public const string ItemPath = "/StatusNotifierItem";

    /// <summary>Pixels; a host takes the nearest and scales it.</summary>
    private static readonly int[] Sizes = [16, 22, 24, 32, 48];

    private volatile State _state = new(new TrayIconLook(false, TrayIconGlyph.None, false, DarkTaskbar: true), "");

    protected override Dictionary<string, VariantValue> Properties
    {
        get
        {
            var state = _state;
            var icon = Pixmaps(state.Look).AsVariantValue();
            return new Dictionary<string, VariantValue>
            {
                ["Category"] = "Communications",
                ["Id"] = "notifier",
                ["Title"] = "Notifier",
                ["Status"] = state.Status,
                ["WindowId"] = 0,
                ["IconName"] = "",
                ["IconPixmap"] = icon,
                ["AttentionIconName"] = "",
                ["AttentionIconPixmap"] = icon,
                ["OverlayIconName"] = "",
                ["ToolTip"] = Struct.Create("", new Array<Struct<int, int, Array<byte>>>(), "Notifier", state.Summary).AsVariantValue(),
                ["ItemIsMenu"] = true,
                ["Menu"] = new ObjectPath(StatusNotifierMenu.MenuPath),
            };
        }
    }

    /// <summary>Shows the new state, and tells hosts what of it has changed.</summary>
    public void Update(TraySnapshot snapshot)
    {
        var before = _state;
        var state = _state = new State(TrayIconLook.Of(snapshot, darkTaskbar: true), DeskSummary.Of(snapshot, texts, time));
        if (state.Look != before.Look)
        {
            Emit("NewIcon");
            Emit("NewAttentionIcon");
        }
        if (state.Status != before.Status)
            Emit("NewStatus", "s", (ref MessageWriter writer) => writer.WriteString(state.Status));
        if (state.Summary != before.Summary)
            Emit("NewToolTip");
    }

    /// <summary>A click opens the menu, which the host does by itself.</summary>
    protected override bool Answer(MethodContext context, string method)
    {
        if (method is not ("Activate" or "SecondaryActivate" or "ContextMenu" or "Scroll"))
            return false;
        Reply(context);
        return true;
    }

    private static Array<Struct<int, int, Array<byte>>> Pixmaps(TrayIconLook look)
    {
        var pixmaps = new Array<Struct<int, int, Array<byte>>>();
        foreach (var size in Sizes)
            pixmaps.Add(Struct.Create(size, size, new Array<byte>(Argb(TrayIconArt.Draw(look, size)))));
        return pixmaps;
    }

    /// <summary>Hosts want alpha, red, green, blue; it is drawn the other way round.</summary>
    private static byte[] Argb(byte[] pixels)
    {
        for (var i = 0; i < pixels.Length; i += 4)
            pixels.AsSpan(i, 4).Reverse();
        return pixels;
    }

    private sealed record State(TrayIconLook Look, string Summary)
    {
        public string Status => Look.Solid || Look.Fault ? "NeedsAttention" : "Active";
    }
}
