namespace Notifier.Host.Desktop.Terminal;

/// <summary>What the terminal can do, or is asked not to do.</summary>
/// <param name="Ansi">Understands control sequences; otherwise everything is written as plain lines.</param>
/// <param name="Colors">Colours are wanted.</param>
/// <param name="Keys">Somebody sits at the keyboard.</param>
internal sealed record TerminalMode(bool Ansi, bool Colors, bool Keys)
{
    /// <summary>A file or a pipe.</summary>
    public static TerminalMode Plain { get; } = new(Ansi: false, Colors: false, Keys: false);

    /// <summary>What the console of this process can do; honours https://no-color.org and <c>TERM=dumb</c>.</summary>
    public static TerminalMode Detect()
    {
        var ansi = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var colors = ansi && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new TerminalMode(ansi, colors, ansi && !Console.IsInputRedirected);
    }
}
