using Notifier.Core.Plugins.Loading;

namespace Notifier.Core.Plugins.Discovery;

/// <summary>The plugins found, and of each the last content that could run.</summary>
internal sealed class PluginCatalog(PluginExaminer examiner, Serilog.ILogger log) : IDisposable
{
    private readonly Dictionary<string, UsablePlugin> _usable = [];
    private readonly Dictionary<string, string> _refused = [];
    private Dictionary<string, FoundPlugin> _byFolder = [];
    private Dictionary<string, FoundPlugin> _byId = [];

    /// <summary>Everything found, by id; the one that counts before others of the same id.</summary>
    public IReadOnlyList<PluginDescription> Descriptions { get; private set; } = [];

    /// <summary>By plugin id, why an older version stays at work than the one in its folder.</summary>
    public IReadOnlyDictionary<string, string> Refused => _refused;

    /// <summary>The plugin to run for an id: the newest content that could run.</summary>
    public UsablePlugin? Usable(string id) => _usable.GetValueOrDefault(id);

    public FoundPlugin? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Looks again and returns the ids whose users must act: replaced, added or removed.</summary>
    /// <param name="folders">Plugin folders in order of precedence.</param>
    /// <param name="restless">Folders that are being written to: they stay as they were.</param>
    public IReadOnlyList<string> Refresh(IReadOnlyList<string> folders, IReadOnlySet<string> restless)
    {
        var before = _byFolder;
        _byFolder = folders
            .Select(folder => (folder, found: Examine(folder, before.GetValueOrDefault(folder), restless.Contains(folder))))
            .Where(pair => pair.found is not null)
            .ToDictionary(pair => pair.folder, pair => pair.found!);
        foreach (var gone in before.Values.Except(_byFolder.Values))
            gone.Usable?.Copy.Dispose();

        var inOrder = folders.Where(_byFolder.ContainsKey).Select(folder => _byFolder[folder]).ToList();
        var idsBefore = _byId;
        _byId = inOrder.DistinctBy(found => found.Id).ToDictionary(found => found.Id);
        Descriptions = [.. inOrder.OrderBy(found => found.Id, StringComparer.Ordinal).Select(Describe)];
        return [.. idsBefore.Keys.Union(_byId.Keys).Where(id => Adopt(id, idsBefore.GetValueOrDefault(id), _byId.GetValueOrDefault(id)))];
    }

    public void Dispose()
    {
        foreach (var plugin in _usable.Values.Concat(_byFolder.Values.Select(found => found.Usable).OfType<UsablePlugin>()))
            plugin.Copy.Dispose();
    }

    private FoundPlugin? Examine(string folder, FoundPlugin? before, bool restless)
    {
        if (restless || before is { Stamp.Length: > 0 } && before.Stamp == TryStamp(folder))
            return before;
        return examiner.Examine(folder, before?.Description.Manifest);
    }

    private static string? TryStamp(string folder)
    {
        try
        {
            return PluginFolder.Stamp(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private PluginDescription Describe(FoundPlugin found)
    {
        var first = _byId[found.Id];
        return ReferenceEquals(first, found)
            ? found.Description
            : found.Description with
            {
                OptionsSchema = null,
                Problems = [$"has the same id as the plugin in {first.Description.Folder}, which is used; remove one of them", .. found.Description.Problems],
            };
    }

    // A plugin that worked and whose new files do not is left running: nobody should miss a question over a failed copy.
    private bool Adopt(string id, FoundPlugin? before, FoundPlugin? now)
    {
        if (ReferenceEquals(before, now))
            return false;
        var running = _usable.GetValueOrDefault(id);
        if (now is { Usable: null } && running is not null)
        {
            _refused[id] = $"the files in {now.Description.Folder} cannot be used, {running.Label} stays at work: {string.Join("; ", now.Description.Problems)}";
            log.Error("Plugin {Plugin}: {Why:l}", id, _refused[id]);
            return false;
        }

        _refused.Remove(id);
        if (now is { Usable: null })
            log.Error("Plugin {Plugin} in {Folder} cannot be used: {Problems}", id, now.Description.Folder, now.Description.Problems);
        if (now?.Usable is { } usable)
            _usable[id] = usable with { Copy = usable.Copy.Share() };
        else
            _usable.Remove(id);
        running?.Copy.Dispose();
        return running is null || now?.Usable?.Copy.Hash != running.Copy.Hash;
    }
}
