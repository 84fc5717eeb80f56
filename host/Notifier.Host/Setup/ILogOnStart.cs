namespace Notifier.Host.Setup;

/// <summary>What makes the desktop start the notifier when this user logs on.</summary>
internal interface ILogOnStart
{
    /// <summary>For people: the file, or the registry value.</summary>
    string Place { get; }

    /// <summary>Writes it, in place of one that is there.</summary>
    void Write(StartLine start);

    /// <returns>It was there.</returns>
    bool Remove();
}

/// <summary>The one of this system.</summary>
internal static class LogOnStart
{
    /// <returns>Null where there is none, as on macOS.</returns>
    public static ILogOnStart? OfThisSystem() =>
        OperatingSystem.IsWindows() ? new RunKey()
        : OperatingSystem.IsMacOS() ? null
        : AutostartEntry.OfThisUser();
}
