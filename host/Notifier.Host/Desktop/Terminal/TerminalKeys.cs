using Serilog;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>Hands each key pressed to the first target that knows it; <c>?</c> lists them all.</summary>
internal sealed class TerminalKeys(TerminalScreen screen, DesktopTexts texts, IReadOnlyList<IKeyTarget> targets, ILogger log)
{
    /// <summary>Reads the keyboard on a thread of its own, for as long as the process runs: a console read cannot be cancelled.</summary>
    /// <param name="read">Waits for a key; null when there will be no more.</param>
    public void Listen(Func<ConsoleKeyInfo?> read)
    {
        screen.SetStatus(TerminalScreen.StatusPart.Keys, $"? {texts.Help}");
        new Thread(() =>
        {
            while (read() is { } key)
                Press(key);
        })
        { IsBackground = true, Name = "terminal keys" }.Start();
    }

    /// <summary>Does what the key stands for. Does not throw: the next key is to be heard, too.</summary>
    public void Press(ConsoleKeyInfo key)
    {
        try
        {
            if (key.KeyChar == '?')
                screen.WriteLines(string.Join('\n', targets.Select(target => target.Help)));
            else if (!targets.Any(target => target.Press(key)) && !char.IsControl(key.KeyChar))
                screen.WriteLines($"! {DesktopTexts.Format(texts.NoSuchKey, key.KeyChar)}");
        }
        catch (Exception fault)
        {
            log.Error(fault, "What key {Key} stands for could not be done", key.Key);
        }
    }

    /// <summary>The next key of this process's console; null once there is no console any more.</summary>
    public static ConsoleKeyInfo? ReadConsole()
    {
        try
        {
            return Console.ReadKey(intercept: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
