namespace Notifier.Host;

/// <summary>The one folder everything is kept in: board, state, plugin cache, logs.</summary>
/// <param name="Root">Full path; exists.</param>
internal sealed record NotifierHome(string Root)
{
    /// <summary>Overrides the folder.</summary>
    public const string Variable = "NOTIFIER_HOME";

    public string Board => Path.Combine(Root, "board.db");

    public string State => Path.Combine(Root, "state");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>What people said of wrong categories.</summary>
    public string Corrections => Path.Combine(Root, "corrections.jsonl");

    public string StatusFile => Path.Combine(Root, "status.json");

    /// <summary>NOTIFIER_HOME, or <c>Notifier</c> under the user's local application data (XDG_DATA_HOME on Linux).</summary>
    public static NotifierHome Open()
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(root))
            root = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "Notifier");
        var home = new NotifierHome(Path.GetFullPath(root));
        try
        {
            Directory.CreateDirectory(home.State);
            Directory.CreateDirectory(home.Logs);
            return home;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new HomeException($"the folder {home.Root} cannot be made or written to: {fault.Message}; name another one in {Variable}", fault);
        }
    }
}
