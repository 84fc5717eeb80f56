using System.Text.Json;
using System.Text.RegularExpressions;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>A manifest as far as it could be read, and everything that is wrong with it.</summary>
/// <param name="Manifest">Null when not even the id can be read.</param>
internal sealed record ManifestReading(PluginManifest? Manifest, IReadOnlyList<string> Problems);

/// <summary>Reads notifier-plugin.json: every member known, none twice, none missing.</summary>
internal static partial class ManifestReader
{
    public const string FileName = "notifier-plugin.json";

    private const int MaxBytes = 64 * 1024;

    private static readonly string[] Required = ["id", "name", "version", "kind", "assembly", "sdk"];

    private static readonly string[] Optional = ["description", "$schema"];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Never throws: what cannot be read is a problem.</summary>
    public static ManifestReading Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var file = new FileInfo(path);
            if (file.Length > MaxBytes)
                return Broken($"{FileName} has {file.Length} bytes; a manifest has at most {MaxBytes}");
            using var document = JsonDocument.Parse(PlainFile.Read(path, MaxBytes), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : Broken($"{FileName} must hold one object, such as {{ \"id\": \"acme.forum\", … }}");
        }
        catch (JsonException e)
        {
            return Broken($"{FileName}({e.LineNumber + 1},{e.BytePositionInLine + 1}) is not valid JSON: {e.Message.Split(" LineNumber:")[0]}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Broken($"{FileName} cannot be read: {e.Message}");
        }
    }

    private static ManifestReading Read(JsonElement root)
    {
        var problems = new List<string>();
        var texts = Texts(root, problems);
        var kind = Kind(texts, problems);
        if (texts.TryGetValue("id", out var id) && !IdPattern().IsMatch(id))
        {
            problems.Add($"{FileName}: id \"{id}\" must consist of lower-case letters, digits, dots and hyphens, such as acme.forum");
            id = null;
        }

        if (texts.TryGetValue("assembly", out var assembly) && !IsPlainFileName(assembly))
            problems.Add($"{FileName}: assembly \"{assembly}\" must be the name of a .dll beside the manifest, without a folder");
        CheckSdk(texts, problems);

        var manifest = id is null ? null : new PluginManifest
        {
            Id = id,
            Name = texts.GetValueOrDefault("name", id),
            Version = texts.GetValueOrDefault("version", ""),
            Kind = kind,
            Assembly = assembly ?? "",
            Sdk = texts.GetValueOrDefault("sdk", ""),
            Description = texts.GetValueOrDefault("description", ""),
        };
        return new ManifestReading(manifest, problems);
    }

    private static Dictionary<string, string> Texts(JsonElement root, List<string> problems)
    {
        var texts = new Dictionary<string, string>();
        foreach (var member in root.EnumerateObject())
        {
            if (!Required.Contains(member.Name) && !Optional.Contains(member.Name))
                problems.Add($"{FileName}: unknown member \"{member.Name}\"; known are {string.Join(", ", [.. Required, .. Optional])}");
            else if (member.Value.ValueKind != JsonValueKind.String)
                problems.Add($"{FileName}: {member.Name} must be a text, not {member.Value.ValueKind}");
            else if (!texts.TryAdd(member.Name, member.Value.GetString()!))
                problems.Add($"{FileName}: {member.Name} is given twice");
        }

        foreach (var name in Required.Where(name => !root.TryGetProperty(name, out _) || texts.GetValueOrDefault(name) == ""))
            problems.Add($"{FileName}: {name} is missing");
        return texts;
    }

    private static PluginKind Kind(Dictionary<string, string> texts, List<string> problems)
    {
        switch (texts.GetValueOrDefault("kind"))
        {
            case "channelSource":
                return PluginKind.ChannelSource;
            case "categoryFilter":
                return PluginKind.CategoryFilter;
            case { Length: > 0 } other:
                problems.Add($"{FileName}: unknown kind \"{other}\"; write channelSource or categoryFilter");
                break;
        }

        return default;
    }

    private static void CheckSdk(Dictionary<string, string> texts, List<string> problems)
    {
        if (texts.GetValueOrDefault("sdk") is not { Length: > 0 } text)
            return;
        if (!VersionRange.TryParse(text, out var range))
            problems.Add($"{FileName}: sdk \"{text}\" must be a range with a floor and a ceiling, such as [1.0,2)");
        else if (!range.Contains(HostSdk.PackageVersion))
            problems.Add($"runs with {HostSdk.Name} {text}, this host provides {HostSdk.PackageVersion}; install a version of the plugin made for it");
    }

    private static bool IsPlainFileName(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && name.IndexOfAny(['/', '\\', ':', '\0']) < 0 && name != ".dll";

    private static ManifestReading Broken(string problem) => new(null, [problem]);

    [GeneratedRegex(@"^[a-z0-9]+([.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}
