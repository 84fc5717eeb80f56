using Notifier.Host.Logging;
using Spectre.Console;

namespace Notifier.Host.Output;

/// <summary>The program's own stdout and stderr. Console.Out is for whatever else runs in the process: what a plugin prints must not end up in data.</summary>
internal static class ProcessOutput
{
    /// <summary>stdout for lines of text: without secrets and without what steers a screen.</summary>
    public static TextWriter Out { get; private set; } = TextWriter.Null;

    /// <summary>stdout as it is, for a terminal that is drawn on.</summary>
    public static TextWriter Raw { get; private set; } = TextWriter.Null;

    /// <summary>Where plugins print to.</summary>
    public static PrintedLines Printed { get; } = new();

    /// <summary>Takes the streams over; the console's encoding is set by then.</summary>
    public static void Own()
    {
        Raw = Console.Out;
        Out = new GuardedWriter(Raw, SecretRedactor.OfProcess);
        // Made now: it looks whether it writes to the console's own writer to know whether that is a terminal.
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Raw) });
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 5_000;
        Console.SetOut(Printed);
        Guard(Console.Error);
    }

    /// <summary>From now on messages go there, without secrets and without what steers a screen.</summary>
    public static void Guard(TextWriter messages) => Console.SetError(new GuardedWriter(messages, SecretRedactor.OfProcess));

    /// <summary>There is no console any more.</summary>
    public static void Leave()
    {
        (Out, Raw) = (TextWriter.Null, TextWriter.Null);
        Console.SetError(TextWriter.Null);
    }
}
