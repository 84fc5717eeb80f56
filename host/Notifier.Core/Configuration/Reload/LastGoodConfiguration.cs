using System.Globalization;

namespace Notifier.Core.Configuration.Reload;

/// <summary>
/// A copy of the last plugins.json that became a plan, for people to go back to. The host never starts from it by itself.
/// </summary>
/// <param name="stateFolder">Where the host keeps its state; made when missing.</param>
internal sealed class LastGoodConfiguration(string stateFolder)
{
    public string Path { get; } = System.IO.Path.Combine(stateFolder, "plugins.last-good.json");

    /// <summary>Saves the text of the result; when that fails, the result gets a warning.</summary>
    public ConfigurationResult Keep(ConfigurationResult result)
    {
        if (Save(result.Text) is not { } trouble)
            return result;
        var warning = new ConfigurationError(ConfigurationCodes.CopyNotSaved, result.Plan!.Path, 1, 1, "", trouble)
        {
            Severity = ConfigurationSeverity.Warning,
        };
        return result with { Errors = [.. result.Errors, warning] };
    }

    /// <summary>Saves a text that became a plan, readable for this user alone.</summary>
    /// <returns>Why it could not be saved, with the remedy; null when it was.</returns>
    public string? Save(ReadOnlyMemory<byte> text)
    {
        try
        {
            Directory.CreateDirectory(stateFolder);
            var draft = Path + ".new";
            File.Delete(draft);
            using (var file = new FileStream(draft, Options()))
                file.Write(text.Span);
            File.Move(draft, Path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"the copy {Path} of this file could not be saved; make room and check permissions: {e.Message}";
        }
    }

    /// <summary>A line for somebody whose file is broken: where the last good one is. Null when there is none.</summary>
    public string? Describe() => File.Exists(Path)
        ? $"The last version without errors, of {File.GetLastWriteTime(Path).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, is kept in {Path}"
        : null;

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
