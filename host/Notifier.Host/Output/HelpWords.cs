using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Notifier.Core;

namespace Notifier.Host.Output;

/// <summary>The command line library's own words. Its Korean is had from itself, but for those of its latest version.</summary>
internal static class HelpWords
{
    private const double CellsALetter = 1.6;

    private static readonly (string English, string Korean)[] Missing =
    [
        ("Description:", "설명:"),
        ("[command]", "[명령]"),
        ("[options]", "[옵션]"),
        ("[default: ", "[기본값: "),
        ("(REQUIRED)", "(필수)"),
        ("was not matched. Did you mean one of the following?", "와 일치하는 것이 없습니다. 다음 중 하나입니까?"),
    ];

    /// <summary>Says in the user's language what help and version do, and leaves room for letters two cells wide.</summary>
    public static void Translate(RootCommand root)
    {
        if (!Spoken.IsKorean || root.Options.OfType<HelpOption>().FirstOrDefault() is not { } help)
            return;
        help.Description = "도움말을 표시합니다";
        if (help.Action is HelpAction action && !Console.IsOutputRedirected)
            action.MaxWidth = (int)(Console.WindowWidth / CellsALetter);
        if (root.Options.OfType<VersionOption>().FirstOrDefault() is { } version)
            version.Description = "버전을 표시합니다";
    }

    /// <summary>Where the library prints help to, for <see cref="Give"/>; null where it may print by itself.</summary>
    public static StringWriter? Catch(ParseResult call) => Spoken.IsKorean && call.Action is HelpAction or ParseErrorAction ? new StringWriter() : null;

    public static void Give(StringWriter help, TextWriter output)
    {
        var text = help.ToString();
        foreach (var (english, korean) in Missing)
            text = text.Replace(english, korean, StringComparison.Ordinal);
        output.Write(text);
    }
}
