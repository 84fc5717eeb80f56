using System.Runtime.Loader;
using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Loading;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

/// <summary>A library of the runtime stands for a plugin compiled ahead: all of them are.</summary>
public sealed class PluginCompilationTests : IDisposable
{
    private const string Ahead = "Microsoft.CSharp.dll";
    private const string AheadClass = "Microsoft.CSharp.RuntimeBinder.Binder";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("notifier-compiled-");

    [Fact]
    public void A_plugin_that_was_compiled_ahead_runs_on_that_code_and_stays()
    {
        using var code = PluginCode.Load(CopyAhead(), PluginCompilation.ReadyToRun);

        code.IsUnloadable.ShouldBeFalse();
        AssemblyLoadContext.GetLoadContext(code.Assembly).ShouldNotBe(AssemblyLoadContext.Default);
    }

    [Fact]
    public void A_plugin_that_was_not_can_be_unloaded()
    {
        using var code = PluginCode.Load(Path.Combine(PluginSandbox.OutputOf("Good"), "Good.dll"), PluginCompilation.ReadyToRun);

        code.IsUnloadable.ShouldBeTrue();
    }

    [Fact]
    public void Compiled_when_called_any_plugin_can_be_unloaded()
    {
        using var code = PluginCode.Load(CopyAhead(), PluginCompilation.Jit);

        code.IsUnloadable.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Code_that_stays_is_loaded_once(bool ahead, int loads)
    {
        var compilation = ahead ? PluginCompilation.ReadyToRun : PluginCompilation.Jit;
        var unloads = new UnloadWatch(Serilog.Core.Logger.None);
        var loaded = new LoadedPlugins(compilation, unloads);
        using var copy = new ShadowCopy(Path.Combine(_root.FullName, "cache")).Take(Path.GetDirectoryName(CopyAhead())!);
        var plugin = new UsablePlugin(Manifest(), AheadClass, copy);

        new[] { TypeOf(loaded, plugin), TypeOf(loaded, plugin) }.Distinct().Count().ShouldBe(loads);
        if (ahead)
            unloads.StillInMemory.ShouldBeEmpty();
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static Type TypeOf(LoadedPlugins loaded, UsablePlugin plugin)
    {
        using var use = loaded.Use(plugin);
        return use.PluginType;
    }

    private static PluginManifest Manifest() =>
        new() { Id = "test.ahead", Name = "Ahead", Version = "1.0.0", Kind = PluginKind.CategoryFilter, Assembly = Ahead, Sdk = "[1.0,2)" };

    private string CopyAhead()
    {
        var target = Path.Combine(_root.CreateSubdirectory("plugin").FullName, Ahead);
        File.Copy(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, Ahead), target);
        return target;
    }
}
