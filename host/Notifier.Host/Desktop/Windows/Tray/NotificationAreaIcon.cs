using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Tray;
using Notifier.Host.Desktop.Windows.Interop;
using Serilog;

namespace Notifier.Host.Desktop.Windows.Tray;

/// <summary>An icon in the notification area, with its balloon. It comes back by itself when the taskbar is started anew.</summary>
[SupportedOSPlatform("windows")]
internal sealed class NotificationAreaIcon : IBalloons, IAsyncDisposable
{
    private const uint IconId = 1;
    private const uint ThisSession = 0;
    private const uint Callback = Windowing.WmApp + 1;

    private readonly uint _taskbarCreated = Windowing.RegisterWindowMessage("TaskbarCreated");
    private MessageWindow _window = null!;
    private PixelIcon? _icon;
    private Func<int, byte[]> _draw = _ => [];
    private string _tip = "";
    private bool _added;

    private NotificationAreaIcon()
    {
    }

    /// <summary>Raised on the icon's thread: the menu is wanted at this point of the screen.</summary>
    public event Action<int, int>? MenuWanted;

    public event Action? BalloonClicked;

    /// <summary>Raised on the icon's thread: theme or resolution have changed, so the icon is to be set again.</summary>
    public event Action? AppearanceChanged;

    /// <summary>Raised on the icon's thread: the machine has woken up, or the screen was unlocked.</summary>
    public event Action? PersonIsBack;

    /// <summary>Raised on the icon's thread: the person signs out. The process is ended when the handler comes back, or takes too long.</summary>
    public event Action? SessionEnds;

    /// <summary>The window that owns the icon's menu.</summary>
    public nint Window => _window.Handle;

    public static async Task<NotificationAreaIcon> CreateAsync(ILogger log)
    {
        var icon = new NotificationAreaIcon();
        icon._window = await MessageWindow.OpenAsync(icon.Handle, log);
        icon._window.Post(() => Windowing.RegisterSessionNotification(icon.Window, ThisSession));
        return icon;
    }

    /// <summary>Sets picture and tooltip; adds the icon at the first call. Returns at once.</summary>
    /// <param name="draw">Gives the pixels for a width, as <see cref="TrayIconArt.Draw"/> does.</param>
    /// <param name="tip">The tooltip; cut to what the shell takes.</param>
    public void Set(Func<int, byte[]> draw, string tip) => _window.Post(() =>
    {
        (_draw, _tip) = (draw, tip);
        Render();
    });

    public Task<bool> ShowBalloonAsync(string title, string text, bool urgent)
    {
        var shown = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _window.Post(() =>
        {
            var data = Data(Shell.HasInfo);
            data.InfoFlags = urgent ? Shell.InfoIconWarning : Shell.InfoIconInformation;
            SetText(ref data, title, text);
            shown.SetResult(_added && Shell.NotifyIcon(Shell.Modify, data));
        });
        return shown.Task;
    }

    public void HideBalloon() => _window.Post(() => Shell.NotifyIcon(Shell.Modify, Data(Shell.HasInfo)));

    public async ValueTask DisposeAsync()
    {
        _window.Post(() =>
        {
            Shell.NotifyIcon(Shell.Delete, Data(0));
            _icon?.Dispose();
        });
        await _window.DisposeAsync();
    }

    private bool Handle(uint message, nint wParam, nint lParam)
    {
        if (message == _taskbarCreated)
        {
            _added = false;
            Render();
        }
        else if (message is Windowing.WmDpiChanged or Windowing.WmSettingChange)
        {
            AppearanceChanged?.Invoke();
        }
        else if ((message, wParam) is (Windowing.WmPowerBroadcast, Windowing.ResumedByItself) or (Windowing.WmSessionChange, Windowing.SessionUnlocked))
        {
            PersonIsBack?.Invoke();
        }
        else if (message == Windowing.WmEndSession && wParam != 0)
        {
            SessionEnds?.Invoke();
        }
        else if (message == Callback)
        {
            HandleIcon((uint)(lParam & 0xFFFF), (short)(wParam & 0xFFFF), (short)((wParam >> 16) & 0xFFFF));
            return true;
        }
        return false;
    }

    private void HandleIcon(uint happened, int x, int y)
    {
        switch (happened)
        {
            case Windowing.WmContextMenu or Shell.Selected or Shell.KeySelected:
                MenuWanted?.Invoke(x, y);
                break;
            case Shell.BalloonClicked:
                BalloonClicked?.Invoke();
                break;
        }
    }

    private void Render()
    {
        var size = Icons.GetSystemMetricsForDpi(Icons.MetricSmallIconWidth, Windowing.GetDpiForWindow(Window));
        var old = _icon;
        _icon = PixelIcon.From(_draw(size), size);
        var data = Data(Shell.HasIcon | Shell.HasMessage | Shell.HasTip | Shell.ShowsTip);
        if (!_added)
        {
            _added = Shell.NotifyIcon(Shell.Add, data);
            Shell.NotifyIcon(Shell.SetVersion, data);
        }
        else
        {
            Shell.NotifyIcon(Shell.Modify, data);
        }
        old?.Dispose();
    }

    private unsafe Shell.NotifyIconData Data(uint flags)
    {
        var data = new Shell.NotifyIconData
        {
            Size = (uint)Marshal.SizeOf<Shell.NotifyIconData>(),
            Window = Window,
            Id = IconId,
            Flags = flags,
            CallbackMessage = Callback,
            Icon = _icon?.Handle ?? 0,
            Version = Shell.Version4,
        };
        Copy(_tip, new Span<char>(data.Tip, Shell.NotifyIconData.TipCapacity));
        return data;
    }

    private static unsafe void SetText(ref Shell.NotifyIconData data, string title, string text)
    {
        fixed (char* infoTitle = data.InfoTitle, info = data.Info)
        {
            Copy(title, new Span<char>(infoTitle, Shell.NotifyIconData.InfoTitleCapacity));
            Copy(text, new Span<char>(info, Shell.NotifyIconData.InfoCapacity));
        }
    }

    /// <summary>Leaves room for the terminating zero.</summary>
    private static void Copy(string text, Span<char> room) => PlainText.Block(text, room.Length - 1).Text.CopyTo(room);
}
