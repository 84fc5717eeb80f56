using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

/// <summary>A plugin folder and a state folder of its own, and a registry over them. The plugins are really built ones.</summary>
internal sealed class PluginSandbox : IDisposable
{
    private static readonly Dictionary<string, string?> Built = typeof(PluginSandbox).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(a => a.Key, a => a.Value);

    private readonly string _root = Directory.CreateTempSubdirectory("notifier-plugins-").FullName;

    public PluginSandbox(params string[] plugins)
    {
        Folder = Directory.CreateDirectory(Path.Combine(_root, "plugins")).FullName;
        State = Path.Combine(_root, "state");
        foreach (var plugin in plugins)
            Install(plugin);
        Status = new StatusRegister(Time);
        Registry = new PluginRegistry([Folder], State, Status, Time, Log.Logger);
    }

    public string Folder { get; }

    public string State { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2010, 7, 1, 9, 0, 0, TimeSpan.FromHours(9)));

    public StatusRegister Status { get; }

    public LogLines Log { get; } = new();

    public PluginRegistry Registry { get; }

    public static string OutputOf(string plugin) => Path.Combine(Built["TestPlugins"]!, plugin, Built["TestPluginsOutput"]!);

    /// <summary>Copies a test plugin's build output into the plugin folder and returns where.</summary>
    public string Install(string plugin, string? folder = null)
    {
        var target = folder ?? Path.Combine(Folder, plugin);
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(OutputOf(plugin)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        return target;
    }

    public IReadOnlyList<string> ProblemsOf(string id) => Registry.Plugins.Single(p => p.Manifest.Id == id).Problems;

    public PluginInstance<IChannelSource> Source(string plugin, string with = "{}", string id = "kt-show") => Registry.CreateSource(
        new SourcePlan { Id = new SourceId(id), Name = id, Plugin = plugin, With = Json(with) });

    public PluginInstance<ICategoryFilter> Filter(string plugin, string with = "{}", string id = "devices") => Registry.CreateFilter(
        new FilterPlan { Id = new FilterId(id), Plugin = plugin, With = Json(with) });

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public void Dispose()
    {
        Registry.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
