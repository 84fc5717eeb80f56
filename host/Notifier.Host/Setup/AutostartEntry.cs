namespace Notifier.Host.Setup;

/// <summary>A desktop entry in the user's autostart folder, which GNOME, KDE, Xfce and the others start at log-on.</summary>
/// <param name="path">The entry's file.</param>
internal sealed class AutostartEntry(string path) : ILogOnStart
{
    public string Place => path;

    /// <summary>Under XDG_CONFIG_HOME; a relative path in it is none, says the specification.</summary>
    public static AutostartEntry OfThisUser()
    {
        var configured = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
        var folder = Path.IsPathRooted(configured)
            ? configured
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
        return new AutostartEntry(Path.Combine(folder, "autostart", "notifier.desktop"));
    }

    public void Write(StartLine start)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"""
            [Desktop Entry]
            Type=Application
            Name=Notifier
            Name[ko]=Notifier
            Comment=Tells you what customers ask
            Comment[ko]=고객의 질문을 알려 드립니다
            Exec={start.ForDesktopEntry()}
            Terminal=false
            X-GNOME-Autostart-enabled=true

            """);
    }

    public bool Remove()
    {
        if (!File.Exists(path))
            return false;
        File.Delete(path);
        return true;
    }
}
