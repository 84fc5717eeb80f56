using System.Text;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Secrets;
using Notifier.Host.Training;
using Notifier.Plugins.Replay;

namespace Notifier.Fuzz.Targets;

internal sealed class FileTargets : IEnvironment, ICredentialStore
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("notifier-fuzz-").FullName;

    public static Target[] All { get; } = [new("plugins-json", Configuration), new("recording", Recording), new("labels", Labels)];

    string IEnvironment.UserName => "kimjh";

    string? IEnvironment.Find(string variable) => null;

    string? ICredentialStore.Find(string name) => null;

    string ICredentialStore.HowToAdd(string name) => "";

    private static string? Configuration(byte[] bytes)
    {
        var file = Path.Combine(Folder, "plugins.json");
        File.WriteAllBytes(file, bytes);
        var nothing = new FileTargets();
        var result = new ConfigurationLoader(_ => [], nothing, nothing).Load(file);
        return result.Plan is null && result.Errors.Count == 0 ? "no plan and no fault" : null;
    }

    private static string? Recording(byte[] bytes)
    {
        using var lines = new LineReader(new MemoryStream(bytes));
        var parser = new PostParser();
        do
        {
            while (lines.TryRead(out var line))
            {
                if (!line.IsBlank && parser.Parse(line) is { Question: null, Defect: null })
                    return "a line gave neither a post nor a complaint";
            }
        }
        while (lines.Fill());
        return null;
    }

    private static string? Labels(byte[] bytes)
    {
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            if (LabelLine.Read(line) is { Post.Question.Text.Length: 0 })
                return "a post without a text";
        }
        return null;
    }
}
