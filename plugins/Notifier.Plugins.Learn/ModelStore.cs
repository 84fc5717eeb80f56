using Notifier.Sdk;
using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn;

/// <summary>Models on disk.</summary>
internal static class ModelStore
{
    private const int Largest = 1 << 28;

    /// <exception cref="PluginException">Config: the file is missing, not readable or no model; the message names it.</exception>
    public static LinearModel Read(string path) => Read(path, ModelFile.Read);

    /// <summary>Reads the model that was judged on the posts held back and has not seen them.</summary>
    /// <exception cref="PluginException">As <see cref="Read(string)"/>.</exception>
    public static LinearModel ReadJudged(string path) => Read(path, ModelFile.ReadJudged);

    private static LinearModel Read(string path, Func<string, byte[], LinearModel> read)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: 0 or > Largest } file)
                throw new FormatException($"{path} is no model: {(file.Length == 0 ? "it is empty, or no file at all" : "it is larger than 256 MB")}");
            return read(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PluginException(PluginFault.Config, $"The model {path} does not exist. Make it with \"notifier train LABELS -o {Path.GetFileName(path)}\".", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new PluginException(PluginFault.Config, e is FormatException ? e.Message : $"The model {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Writes beside the place and moves it there, so that a reader sees the old model or the new one, never half of one.</summary>
    /// <exception cref="PluginException">Config: the file cannot be written; the message names it.</exception>
    public static void Write(LinearModel model, LinearModel judged, string path)
    {
        var draft = path + ".new";
        try
        {
            using (var stream = File.Create(draft))
                ModelFile.Write(model, judged, stream);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(PluginFault.Config, $"The model {path} cannot be written: {e.Message}", e);
        }
    }
}
