using Notifier.Core;

namespace Notifier.Host;

/// <summary>The one folder everything is kept in: board, state, plugin cache, logs.</summary>
/// <param name="Root">Full path; exists.</param>
internal sealed record NotifierHome(string Root)
{
    /// <summary>Overrides the folder.</summary>
    public const string Variable = "NOTIFIER_HOME";

    /// <summary>Patterns of all that is ours in the folder.</summary>
    public static IReadOnlyList<string> Entries { get; } =
        ["board.db*", "backups", "state", "logs", "corrections.jsonl*", "status.json*", "notifier.lock", "notifier.sock", "notifier-commands.sock", "notifier.png"];

    /// <summary>The one this process has opened; null before.</summary>
    public static NotifierHome? Current { get; private set; }

    public string Board => Path.Combine(Root, "board.db");

    /// <summary>Checked copies of the board, one a day.</summary>
    public string Backups => Path.Combine(Root, "backups");

    public string State => Path.Combine(Root, "state");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>What people said of wrong categories.</summary>
    public string Corrections => Path.Combine(Root, "corrections.jsonl");

    /// <summary>The user's own, if there is one.</summary>
    public string Configuration => Path.Combine(Root, "plugins.json");

    public string StatusFile => Path.Combine(Root, "status.json");

    /// <summary>Says where it is, or would be; makes nothing.</summary>
    public static NotifierHome Find() => Environment.GetEnvironmentVariable(Variable) is { } named && !string.IsNullOrWhiteSpace(named)
        ? new NotifierHome(Path.GetFullPath(named))
        : new NotifierHome(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "Notifier"));

    /// <summary>NOTIFIER_HOME, or <c>Notifier</c> under the user's local application data (XDG_DATA_HOME on Linux).</summary>
    /// <exception cref="HomeException">The folder cannot be had.</exception>
    public static NotifierHome Open()
    {
        var home = Find();
        var isOurs = string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable)) || !Directory.Exists(home.Root);
        try
        {
            Directory.CreateDirectory(home.Root);
            OwnerOnly.Protect(home, isOurs);
            Directory.CreateDirectory(home.State);
            Directory.CreateDirectory(home.Logs);
            return Current = home;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new HomeException(Spoken.Of(
                $"the folder {home.Root} cannot be made or written to: {fault.Message}; name another one in {Variable}",
                $"폴더 {home.Root}을(를) 만들거나 쓸 수 없습니다: {fault.Message}. {Variable}에 다른 폴더를 지정하십시오"), fault);
        }
    }
}
