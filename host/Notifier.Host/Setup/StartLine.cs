using System.Text;

namespace Notifier.Host.Setup;

/// <summary>How a desktop starts this very program.</summary>
/// <param name="Words">The program's full path, then its arguments.</param>
internal sealed record StartLine(IReadOnlyList<string> Words)
{
    /// <summary>Backslash before these inside quotation marks, says the Desktop Entry Specification under "The Exec key".</summary>
    private const string ReservedInQuotes = "\"`$\\";

    /// <summary>The program is in a folder that the next build changes and a clean-up empties.</summary>
    public static bool IsBuildFolder =>
        AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar) is var names
        && names.Contains("bin") && names.Any(name => name.ToLowerInvariant() is "debug" or "release");

    /// <param name="arguments">What it is started with.</param>
    public static StartLine OfThisProgram(IEnumerable<string> arguments) => new([.. Program(), .. arguments]);

    /// <summary>The value of Exec in a desktop entry: each word quoted, then escaped once more as every string of the file is.</summary>
    public string ForDesktopEntry() => string.Join(' ', Words.Select(word => InFile(Quoted(word))));

    /// <summary>A Windows command line.</summary>
    public string ForWindows() => string.Join(' ', Words.Select((word, index) =>
        index > 0 && !word.Any(c => char.IsWhiteSpace(c) || c == '"') ? word : $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\""));

    private static IEnumerable<string> Program()
    {
        var self = Path.Combine(AppContext.BaseDirectory, "notifier.dll");
        var program = Environment.ProcessPath ?? self;
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";
        var bringsItsOwn = runtime.Length == 0 || runtime == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        if (bringsItsOwn || (OperatingSystem.IsWindows() && Path.GetFileNameWithoutExtension(program) == "notifier"))
            return [program];
        // Not "notifier" itself: at log-on nobody has set DOTNET_ROOT, which it may need to find .NET.
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return [dotnet, self];
    }

    private static string Quoted(string word)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in word)
        {
            if (ReservedInQuotes.Contains(c))
                quoted.Append('\\');
            quoted.Append(c == '%' ? "%%" : c);
        }
        return quoted.Append('"').ToString();
    }

    private static string InFile(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);
}
