using System.Text.Json;
using System.Text.Json.Nodes;
using Notifier.Core.Plugins.Discovery;
using Notifier.Core.Plugins.Hosting;
using Notifier.Core.Plugins.Inspection;
using Notifier.Core.Plugins.Loading;
using Notifier.Sdk;

namespace Notifier.Core.Plugins;

/// <summary>What a check found, line by line for people.</summary>
/// <param name="Usable">The host can run the plugin.</param>
internal sealed record PluginCheckReport(IReadOnlyList<string> Lines, bool Usable);

/// <summary>Does with one plugin what the host would do, short of reading a channel: preflight, load, options, construction.</summary>
internal sealed class PluginCheck
{
    private readonly List<string> _lines = [];
    private readonly string _stateFolder;
    private readonly TimeProvider _time;
    private readonly Serilog.ILogger _log;
    private readonly LoadedPlugins _loaded;
    private readonly TimedCall _calls;

    private PluginCheck(string stateFolder, TimeProvider time, Serilog.ILogger log)
    {
        (_stateFolder, _time, _log) = (stateFolder, time, log);
        _loaded = new LoadedPlugins(PluginCompilation.Jit, new UnloadWatch(log));
        _calls = new TimedCall(time);
    }

    /// <param name="folder">The plugin's own folder, the one with its manifest; relative to the current directory.</param>
    /// <param name="stateFolder">The host's own folder: the copy that is loaded goes below it.</param>
    public static async Task<PluginCheckReport> RunAsync(string folder, string stateFolder, TimeProvider time, Serilog.ILogger log)
    {
        var check = new PluginCheck(stateFolder, time, log);
        var usable = await check.ExamineAsync(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new PluginCheckReport(check._lines, usable);
    }

    private async Task<bool> ExamineAsync(string folder)
    {
        if (Misplaced(folder) is { } misplaced)
            return Fail(misplaced);
        var examiner = new PluginExaminer(new ShadowCopy(Path.Combine(_stateFolder, "plugin-cache")), null, _loaded, _calls, defaults: true);
        var found = examiner.Examine(folder, null);
        if (found.Usable is not { } plugin)
        {
            foreach (var problem in found.Description.Problems)
                Fail(problem);
            return false;
        }

        using var copy = plugin.Copy;
        _lines.Add($"ok: {plugin.Label}, {Called(plugin.Manifest.Kind)}, class {plugin.ClassName}, SDK {plugin.Manifest.Sdk}");
        var required = Options(found.Description.OptionsSchema!);
        if (required.Count == 0)
            return await ConstructAsync(plugin);
        _lines.Add($"ok: not constructed, since it must be told {string.Join(", ", required)}; \"notifier config check\" tries your values");
        return true;
    }

    private static string? Misplaced(string folder)
    {
        if (!Directory.Exists(folder))
            return $"{folder} does not exist; give the folder the plugin was built into, such as Foo/bin/Debug/net10.0";
        if (File.Exists(Path.Combine(folder, ManifestReader.FileName)) && Directory.GetFiles(folder, "*.csproj").Length == 0)
            return null;
        var built = Directory.EnumerateFiles(folder, ManifestReader.FileName, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
            .Select(Path.GetDirectoryName)
            .FirstOrDefault(found => found != folder && Directory.EnumerateFiles(found!, "*.dll").Any());
        if (built is not null)
            return $"{folder} is not the folder it was built into; give {built}";
        return File.Exists(Path.Combine(folder, ManifestReader.FileName))
            ? $"{folder} holds the source of a plugin that is not built; run: dotnet build"
            : $"{folder} holds no {ManifestReader.FileName}; give the folder the plugin was built into";
    }

    private List<string> Options(JsonObject schema)
    {
        var required = (schema["required"] as JsonArray)?.Select(name => name!.GetValue<string>()).ToList() ?? [];
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, property) in properties)
        {
            var value = property?["default"] is { } given ? $" = {given.ToJsonString(Readable)}" : "";
            _lines.Add($"option {name}: {property?["type"]}{value}{(required.Contains(name) ? " (required)" : "")}");
        }

        if (properties.Count == 0)
            _lines.Add("ok: takes no options");
        return required;
    }

    private async Task<bool> ConstructAsync(UsablePlugin plugin)
    {
        var scratch = Path.Combine(_stateFolder, "plugin-check");
        using var http = new PluginHttp();
        var host = new PluginHost(
            plugin.Manifest.Kind, plugin.Manifest.Id, plugin.Label, StateDirectories.For(scratch, plugin.Manifest.Kind, plugin.Manifest.Id),
            Environment.CurrentDirectory, http.CreateClient(), _time, new StatusRegister(_time), _log);
        try
        {
            using var use = _loaded.Use(plugin);
            var value = new PluginConstructor(_calls).Construct(use, plugin.Label, default, host);
            await new PluginInstance<object>(value, plugin.Label, host.Release).DisposeAsync();
            _lines.Add("ok: constructed with its default options");
            return true;
        }
        catch (PluginException fault)
        {
            return Fail(fault.Message);
        }
        catch (Exception fault)
        {
            // Whatever else comes out of foreign code while it is disposed is the answer the author asked for.
            return Fail($"cannot be disposed: {FaultText.Of(fault)}");
        }
    }

    private bool Fail(string problem)
    {
        _lines.Add($"fault: {problem}");
        return false;
    }

    private static string Called(PluginKind kind) => kind == PluginKind.ChannelSource ? "a source" : "a filter";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
