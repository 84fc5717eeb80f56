using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Notifier.Host.Desktop.Windows.Interop;
using Serilog;

namespace Notifier.Host.Desktop.Windows;

/// <summary>
/// A hidden window with a single-threaded apartment and a message loop of its own. It is a top-level window, since only those hear
/// that the taskbar was created anew.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class MessageWindow : IAsyncDisposable
{
    private const uint RunPosted = Windowing.WmApp + 100;

    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Windowing.WindowProcedure _procedure;
    private readonly Func<uint, nint, nint, bool> _handle;
    private readonly ILogger _log;

    private MessageWindow(Func<uint, nint, nint, bool> handle, ILogger log)
    {
        _handle = handle;
        _log = log;
        _procedure = Procedure;
    }

    public nint Handle { get; private set; }

    /// <param name="handle">Called on the window's thread with message, wParam and lParam; true when it is dealt with.</param>
    /// <param name="log">Hears of faults on the window's thread.</param>
    /// <exception cref="Win32Exception">There can be no window, for instance in a service.</exception>
    public static async Task<MessageWindow> OpenAsync(Func<uint, nint, nint, bool> handle, ILogger log)
    {
        var window = new MessageWindow(handle, log);
        var thread = new Thread(window.Run) { IsBackground = true, Name = "tray" };
        thread.SetApartmentState(ApartmentState.STA);
        thread.Start();
        await window._opened.Task;
        return window;
    }

    /// <summary>Runs the action on the window's thread, after those posted before. Returns at once.</summary>
    public void Post(Action action)
    {
        _posted.Enqueue(action);
        Windowing.PostMessage(Handle, RunPosted, 0, 0);
    }

    public async ValueTask DisposeAsync()
    {
        Post(() => Windowing.DestroyWindow(Handle));
        await _closed.Task;
    }

    private void Run()
    {
        try
        {
            Create();
            _opened.SetResult();
            while (Windowing.GetMessage(out var message, 0, 0, 0) > 0)
            {
                Windowing.TranslateMessage(message);
                Windowing.DispatchMessage(message);
            }
        }
        catch (Exception fault)
        {
            if (!_opened.TrySetException(fault))
                _log.Error(fault, "The tray has stopped; start Notifier again to have it back");
        }
        _closed.SetResult();
    }

    private void Create()
    {
        var name = $"Notifier.{Environment.CurrentManagedThreadId}";
        var instance = Kernel32.GetModuleHandle(null);
        var className = Marshal.StringToHGlobalUni(name);
        var windowClass = new Windowing.WindowClass
        {
            Size = (uint)Marshal.SizeOf<Windowing.WindowClass>(),
            Procedure = Marshal.GetFunctionPointerForDelegate(_procedure),
            Instance = instance,
            ClassName = className,
        };
        var registered = Windowing.RegisterClass(windowClass);
        var fault = Marshal.GetLastPInvokeError();
        Marshal.FreeHGlobal(className);
        if (registered == 0)
            throw new Win32Exception(fault);
        Handle = Windowing.CreateWindow(0, name, "Notifier", Windowing.StylePopup, 0, 0, 0, 0, 0, 0, instance, 0);
        if (Handle == 0)
            throw new Win32Exception();
    }

    private nint Procedure(nint window, uint message, nint wParam, nint lParam)
    {
        try
        {
            if (message == RunPosted)
            {
                while (_posted.TryDequeue(out var action))
                    action();
                return 0;
            }
            if (_handle(message, wParam, lParam))
                return 0;
            if (message == Windowing.WmDestroy)
                Windowing.PostQuitMessage(0);
        }
        catch (Exception fault)
        {
            // Nothing may be thrown through the native caller.
            _log.Error(fault, "The tray failed at message {Message}", message);
        }
        return Windowing.DefaultProcedure(window, message, wParam, lParam);
    }
}
