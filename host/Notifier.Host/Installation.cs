using System.CommandLine;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Reload;
using Notifier.Core.Configuration.Secrets;
using Notifier.Core.Faults;
using Notifier.Core.Faults.Calls;
using Notifier.Core.Filters;
using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Loading;
using Notifier.Host.Desktop;
using Notifier.Host.Logging;
using Notifier.Host.Output;
using Serilog.Core;
using Serilog.Events;

namespace Notifier.Host;

/// <summary>What every verb stands on: the home folder, the log, and the plugins on this machine.</summary>
internal sealed class Installation : IDisposable
{
    private Installation(NotifierHome home, LogEventLevel console, bool safe, PluginCompilation compilation, bool defaults)
    {
        Home = home;
        Log = HostLog.Open(home.Logs, Redactor, console, Time);
        ProcessOutput.Printed.GoTo(Log, Time);
        Status = new StatusRegister(Time);
        Plugins = new PluginRegistry([BundledPlugins], home.State, Status, Time, Log, safe, compilation, defaults);
        Loader = new ConfigurationLoader(PluginsIn, new ProcessEnvironment(), CredentialStore.OfThisMachine()) { Protect = Redactor.Protect };
        LastGood = new LastGoodConfiguration(home.State);
    }

    /// <summary>The folder beside the executable that holds the plugins that come with it.</summary>
    public static string BundledPlugins { get; } = Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>The example beside the executable, which plays a recording.</summary>
    public static string BundledConfiguration { get; } = Path.Combine(AppContext.BaseDirectory, "plugins.json");

    public NotifierHome Home { get; }

    public TimeProvider Time { get; } = TimeProvider.System;

    public SecretRedactor Redactor => SecretRedactor.OfProcess;

    public Logger Log { get; }

    public StatusRegister Status { get; }

    public PluginRegistry Plugins { get; }

    public ConfigurationLoader Loader { get; }

    public LastGoodConfiguration LastGood { get; }

    /// <summary>What <see cref="LoadPlan(ParseResult)"/> read last.</summary>
    public ConfigurationResult Loaded { get; private set; } = new();

    /// <param name="console">The least level shown on stderr.</param>
    /// <param name="safe">No plugin is loaded, not even to learn its options.</param>
    /// <param name="compilation">Which machine code plugins run on.</param>
    /// <param name="defaults">Plugins are described with the defaults of their options.</param>
    public static Installation Open(
        LogEventLevel console = LogEventLevel.Warning, bool safe = false, PluginCompilation compilation = PluginCompilation.ReadyToRun, bool defaults = false) =>
        new(NotifierHome.Open(), console, safe, compilation, defaults);

    /// <summary>Where the configuration is looked for; the first that exists counts.</summary>
    public string FindConfiguration(ParseResult call) => FindConfiguration(call, Home);

    public static string FindConfiguration(ParseResult call, NotifierHome home)
    {
        if (call.GetValue(CommonOptions.Config) is { } given)
            return given.FullName;
        string[] places = [Path.GetFullPath("plugins.json"), home.Configuration];
        return places.FirstOrDefault(File.Exists) ?? BundledConfiguration;
    }

    /// <summary>Reads the configuration; prints every fault on stderr.</summary>
    /// <returns>The plan, or null when there were errors.</returns>
    public NotifierPlan? LoadPlan(ParseResult call) => LoadPlan(FindConfiguration(call), call.GetValue(CommonOptions.As));

    public NotifierPlan? LoadPlan(string path, string? asSpecialist)
    {
        var result = Loader.Load(path, asSpecialist);
        Loaded = result;
        foreach (var error in result.Errors)
            Console.Error.WriteLine(error);
        return result.Plan;
    }

    /// <summary>The last version of the file that had no faults, for a start at which it has some.</summary>
    /// <returns>The plan, or null when there is none; what is wrong with the file stands in <see cref="Loaded"/> still.</returns>
    public NotifierPlan? LoadLastGood(string path, string? asSpecialist)
    {
        if (LastGood.SavedAt(path) is not { } savedAt || Loader.Load(path, asSpecialist, LastGood.Path).Plan is not { } plan)
            return null;
        Settle(plan);
        Status.ConfigurationErrors = [.. Loaded.Errors.Select(error => error.ToString())];
        Log.Error("{Path} has faults; its last version without any, of {SavedAt:yyyy-MM-dd HH:mm}, is in force until it is mended", path, savedAt);
        return plan;
    }

    /// <summary>The plan's filters, under the same fault policy as in a running host.</summary>
    public async Task<FilterSet> StartFiltersAsync(NotifierPlan plan)
    {
        var filters = new FilterSet(new PluginEnvironment
        {
            Registry = Plugins,
            Status = Status,
            Gate = StartGate.Open(Plugins, Path.Combine(Home.State, "dry-run"), CallMarks.None, null, safeMode: false, Time, Log),
            Time = Time,
            Log = Log,
        });
        await filters.ApplyAsync(plan);
        return filters;
    }

    /// <summary>From now on, plugins are looked for where this plan says, and no longer where files read before it said.</summary>
    public void Settle(NotifierPlan plan) => Plugins.Folders = [BundledPlugins, .. plan.Folders];

    /// <summary>Every plugin in the bundled folder and the given ones.</summary>
    private IReadOnlyList<PluginDescription> PluginsIn(IReadOnlyList<string> folders) => Plugins.PluginsIn([BundledPlugins, .. folders]);

    public void Dispose()
    {
        Plugins.Dispose();
        Log.Dispose();
    }
}
