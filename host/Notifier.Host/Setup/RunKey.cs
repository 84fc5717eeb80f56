using System.Runtime.Versioning;
using Microsoft.Win32;

namespace Notifier.Host.Setup;

/// <summary>A value under the user's Run key, which Windows starts at log-on.</summary>
[SupportedOSPlatform("windows")]
internal sealed class RunKey : ILogOnStart
{
    private const string Key = @"Software\Microsoft\Windows\CurrentVersion\Run";
    private const string Value = "Notifier";

    public string Place => $@"HKCU\{Key}, {Value}";

    public void Write(StartLine start)
    {
        using var key = Registry.CurrentUser.CreateSubKey(Key);
        key.SetValue(Value, start.ForWindows());
    }

    public bool Remove()
    {
        using var key = Registry.CurrentUser.OpenSubKey(Key, writable: true);
        if (key?.GetValue(Value) is null)
            return false;
        key.DeleteValue(Value);
        return true;
    }
}
