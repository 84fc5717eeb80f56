namespace Notifier.Core.Configuration.Reload;

/// <summary>
/// A copy of the last plugins.json that became a plan. A host whose file has faults when it starts goes on from it, so that one bad
/// rollout silences nobody.
/// </summary>
/// <param name="stateFolder">Where the host keeps its state; made when missing.</param>
internal sealed class LastGoodConfiguration(string stateFolder)
{
    public string Path { get; } = System.IO.Path.Combine(stateFolder, "plugins.last-good.json");

    /// <summary>Names the file the copy is of: the copy of another is no help.</summary>
    private string Origin => Path + ".of";

    /// <summary>Saves the text of the result; when that fails, the result gets a warning.</summary>
    public ConfigurationResult Keep(ConfigurationResult result)
    {
        if (Save(result.Text, result.Plan!.Path) is not { } trouble)
            return result;
        var warning = new ConfigurationError(ConfigurationCodes.CopyNotSaved, result.Plan.Path, 1, 1, "", trouble)
        {
            Severity = ConfigurationSeverity.Warning,
        };
        return result with { Errors = [.. result.Errors, warning] };
    }

    /// <summary>Saves a text that became a plan, readable for this user alone.</summary>
    /// <returns>Why it could not be saved, with the remedy; null when it was.</returns>
    /// <param name="text">The text.</param>
    /// <param name="original">The file it was read from.</param>
    public string? Save(ReadOnlyMemory<byte> text, string original)
    {
        try
        {
            Directory.CreateDirectory(stateFolder);
            var draft = Path + ".new";
            File.Delete(draft);
            using (var file = new FileStream(draft, Options()))
                file.Write(text.Span);
            File.Move(draft, Path, overwrite: true);
            File.WriteAllText(Origin, System.IO.Path.GetFullPath(original));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"the copy {Path} of this file could not be saved; make room and check permissions: {e.Message}";
        }
    }

    /// <summary>When the copy of that file was made; null when there is none.</summary>
    public DateTimeOffset? SavedAt(string original)
    {
        try
        {
            return File.Exists(Path) && File.ReadAllText(Origin) == System.IO.Path.GetFullPath(original)
                ? new DateTimeOffset(File.GetLastWriteTime(Path))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
