using System.Globalization;

namespace Notifier.Core.Configuration.Reload;

/// <summary>
/// A copy of the last plugins.json that became a plan, for people to go back to. The host never starts from it by itself.
/// </summary>
/// <param name="stateFolder">Where the host keeps its state; made when missing.</param>
internal sealed class LastGoodConfiguration(string stateFolder)
{
    public string Path { get; } = System.IO.Path.Combine(stateFolder, "plugins.last-good.json");

    /// <summary>Saves the text, readable for this user alone.</summary>
    /// <returns>The result, with a warning when the copy could not be saved.</returns>
    public ConfigurationResult Keep(ConfigurationResult result)
    {
        try
        {
            Directory.CreateDirectory(stateFolder);
            var draft = Path + ".new";
            File.Delete(draft);
            using (var file = new FileStream(draft, Options()))
                file.Write(result.Text.Span);
            File.Move(draft, Path, overwrite: true);
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var message = $"the copy {Path} of this file could not be saved; make room and check permissions: {e.Message}";
            var warning = new ConfigurationError(ConfigurationCodes.CopyNotSaved, result.Plan!.Path, 1, 1, "", message)
            {
                Severity = ConfigurationSeverity.Warning,
            };
            return result with { Errors = [.. result.Errors, warning] };
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
