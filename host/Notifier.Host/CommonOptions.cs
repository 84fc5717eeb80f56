using System.CommandLine;

namespace Notifier.Host;

/// <summary>Exit codes that every verb keeps to.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Usage = 2;
}

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Option<FileInfo?> Config { get; } = new("--config", "-c")
    {
        Description = "The plugins.json to use. Default: ./plugins.json, then the one in the notifier's folder, then the built-in example.",
        HelpName = "FILE",
        Recursive = true,
    };

    public static Option<string?> As { get; } = new("--as")
    {
        Description = "The specialist who sits here, by id or login. Default: \"me\" in plugins.json.",
        HelpName = "ID",
        Recursive = true,
    };

    public static Option<bool> Trust { get; } = new("--trust")
    {
        Description = "Also run plugins that are not installed: those in folders that plugins.json names.",
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "One JSON object a line on stdout." };
}
