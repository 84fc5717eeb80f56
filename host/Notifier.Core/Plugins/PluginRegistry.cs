using System.Runtime.CompilerServices;
using System.Text.Json;
using Notifier.Core.Plugins.Discovery;
using Notifier.Core.Plugins.Hosting;
using Notifier.Core.Plugins.Loading;
using Notifier.Sdk;

namespace Notifier.Core.Plugins;

/// <summary>The plugins below some folders, examined when first asked for and again when a folder changes.</summary>
internal sealed class PluginRegistry : IPluginRegistry
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly string _stateFolder;
    private readonly StatusRegister _status;
    private readonly TimeProvider _time;
    private readonly Serilog.ILogger _log;
    private readonly PluginHttp _http = new();
    private readonly UnloadWatch _unloads;
    private readonly ShadowCopy _copies;
    private readonly LoadedPlugins _loaded;
    private readonly PluginConstructor _constructor;
    private readonly PluginCatalog _catalog;
    private readonly FolderSignal _signal;
    private readonly HashSet<string> _changed = [];
    private IReadOnlyList<string> _saidRefused = [];
    private IReadOnlyList<string> _folders;
    private bool _scanned;

    /// <param name="folders">Each holds plugin folders; relative ones are taken from the current directory.</param>
    /// <param name="stateFolder">The host's own folder: copies of plugins and their state go below it.</param>
    /// <param name="safe">Lists plugins without loading any.</param>
    /// <param name="compilation">Which machine code they run on.</param>
    /// <param name="defaults">Describes their options with the defaults, for which it constructs them.</param>
    public PluginRegistry(
        IReadOnlyList<string> folders, string stateFolder, StatusRegister status, TimeProvider time, Serilog.ILogger log,
        bool safe = false, PluginCompilation compilation = PluginCompilation.ReadyToRun, bool defaults = false)
    {
        (_stateFolder, _status, _time, _log) = (stateFolder, status, time, log);
        _folders = FullPaths(folders);
        _unloads = new UnloadWatch(log);
        var cache = Path.Combine(stateFolder, "plugin-cache");
        _copies = new ShadowCopy(cache);
        _loaded = new LoadedPlugins(compilation, _unloads);
        var calls = new TimedCall(time);
        _constructor = new PluginConstructor(calls);
        _catalog = new PluginCatalog(new PluginExaminer(_copies, defaults ? null : new SchemaStore(cache), _loaded, calls, safe, defaults), log);
        _signal = new FolderSignal(time, log);
    }

    /// <summary>Where plugins are looked for. Setting other folders looks at once; setting the same ones does nothing.</summary>
    public IReadOnlyList<string> Folders
    {
        get => _folders;
        set
        {
            lock (_gate)
            {
                var folders = FullPaths(value);
                if (folders.SequenceEqual(_folders))
                    return;
                _folders = folders;
                if (_scanned)
                    Scan();
            }
        }
    }

    public IReadOnlyList<PluginDescription> Plugins
    {
        get
        {
            lock (_gate)
                return Catalog().Descriptions;
        }
    }

    /// <summary>The plugins in these folders. What is in use from other folders stays in use until <see cref="Folders"/> is set.</summary>
    public IReadOnlyList<PluginDescription> PluginsIn(IReadOnlyList<string> folders)
    {
        var wanted = FullPaths(folders);
        lock (_gate)
        {
            Folders = [.. wanted.Union(_folders)];
            var places = PluginFolders.Find(wanted).ToHashSet();
            return [.. Plugins.Where(plugin => places.Contains(plugin.Folder))];
        }
    }

    /// <summary>Unloaded plugins whose code the runtime has not let go of yet.</summary>
    public IReadOnlyList<string> StillInMemory => _unloads.StillInMemory;

    public PluginInstance<IChannelSource> CreateSource(SourcePlan plan) =>
        Create<IChannelSource>(PluginKind.ChannelSource, plan.Id.Value, plan.Plugin, plan.With, plan.Folder);

    public PluginInstance<ICategoryFilter> CreateFilter(FilterPlan plan) =>
        Create<ICategoryFilter>(PluginKind.CategoryFilter, plan.Id.Value, plan.Plugin, plan.With, plan.Folder);

    /// <summary>Makes the options an instance would get, and nothing more of the plugin.</summary>
    /// <exception cref="PluginException">What creating the instance would throw for them.</exception>
    public void TryOptions(PluginEntry entry)
    {
        var plugin = Usable(entry.Kind, entry.Plugin);
        using var copy = plugin.Copy;
        using var use = _loaded.Use(plugin);
        _constructor.TryOptions(use, plugin.Label, entry.With);
    }

    public async IAsyncEnumerable<string> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<string>? watched = null;
        _signal.Raise();
        while (true)
        {
            await _signal.WaitAsync(cancellationToken);
            if (watched != _folders)
                _signal.Watch(watched = _folders);
            var before = PluginFolders.Stamps(_folders);
            await Task.Delay(Rest, _time, cancellationToken);
            foreach (var id in Refresh(before))
                yield return id;
        }
    }

    public void Dispose()
    {
        _signal.Dispose();
        _catalog.Dispose();
        _http.Dispose();
    }

    private List<string> Refresh(IReadOnlyDictionary<string, string> before)
    {
        var after = PluginFolders.Stamps(_folders);
        var restless = after.Where(pair => before.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => pair.Key).ToHashSet();
        if (restless.Count > 0)
            _signal.Raise();
        lock (_gate)
        {
            _changed.UnionWith(Catalog().Refresh(PluginFolders.Find(_folders), restless));
            SayRefused();
            var changed = _changed.ToList();
            _changed.Clear();
            return changed;
        }
    }

    private void SayRefused()
    {
        foreach (var id in _saidRefused.Where(id => !_catalog.Refused.ContainsKey(id)))
            _status.Host.Clear(PartOf(id));
        foreach (var (id, why) in _catalog.Refused)
            _status.Host.Set(PartOf(id), why);
        _saidRefused = [.. _catalog.Refused.Keys];
    }

    private static string PartOf(string id) => $"the new version of {id}";

    private PluginCatalog Catalog()
    {
        if (_scanned)
            return _catalog;
        Scan();
        _scanned = true;
        _changed.Clear();
        return _catalog;
    }

    private void Scan()
    {
        foreach (var folder in _folders.Where(folder => !Directory.Exists(folder)))
            _log.Warning("The plugin folder {Folder} does not exist; create it or correct \"folders\"", folder);
        _changed.UnionWith(_catalog.Refresh(PluginFolders.Find(_folders), new HashSet<string>()));
        _copies.Prune();
        _signal.Raise();
    }

    private static IReadOnlyList<string> FullPaths(IEnumerable<string> folders) =>
        [.. folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))];

    private PluginInstance<T> Create<T>(PluginKind kind, string id, string pluginId, JsonElement with, string configurationFolder)
        where T : class
    {
        var plugin = Usable(kind, pluginId);
        using var copy = plugin.Copy;
        var started = _time.GetTimestamp();
        var host = new PluginHost(
            kind, id, plugin.Label, StateDirectories.For(_stateFolder, kind, id), configurationFolder, _http.CreateClient(), _time, _status, _log);
        PluginUse? use = null;
        try
        {
            use = _loaded.Use(plugin);
            var value = (T)_constructor.Construct(use, plugin.Label, with, host);
            _log.ForContext("Plugin", plugin.Label).Debug("constructed for {Instance} in {Elapsed:0} ms", id, _time.GetElapsedTime(started).TotalMilliseconds);
            return new PluginInstance<T>(value, plugin.Label, Release);
        }
        catch (Exception e)
        {
            Release();
            if (e is PluginException)
                throw;
            throw new PluginException(PluginFault.Fatal, $"{plugin.Label} cannot be loaded: {FaultText.Of(e)}", e);
        }

        void Release()
        {
            host.Release();
            use?.Dispose();
        }
    }

    private UsablePlugin Usable(PluginKind kind, string pluginId)
    {
        lock (_gate)
        {
            var catalog = Catalog();
            var found = catalog.Find(pluginId)
                ?? throw new PluginException(PluginFault.Config, $"unknown plugin \"{pluginId}\"; {Suggestion.For(pluginId, catalog.Descriptions.Select(p => p.Manifest.Id), "there are no plugins in \"folders\"")}");
            var plugin = catalog.Usable(pluginId)
                ?? throw new PluginException(PluginFault.Fatal, $"{pluginId} cannot be used: {string.Join("; ", found.Description.Problems)}");
            if (plugin.Manifest.Kind != kind)
                throw new PluginException(PluginFault.Config, $"{pluginId} is a {plugin.Manifest.Kind}; put it under {(kind == PluginKind.ChannelSource ? "filters" : "sources")}");
            return plugin with { Copy = plugin.Copy.Share() };
        }
    }
}
