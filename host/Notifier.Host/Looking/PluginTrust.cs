using System.CommandLine;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Plugins;

namespace Notifier.Host.Looking;

/// <summary>
/// Whose code may run for somebody who only looks at a plugins.json. Plugins that come with the program or lie in the notifier's own
/// folder are installed; all others only as far as the plugins.json that names them is the notifier's own, or the user says so.
/// </summary>
internal sealed class PluginTrust(Installation installation, string configuration, bool isGiven)
{
    private static readonly StringComparison SamePath = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly bool _all = isGiven || IsIn(configuration, installation.Home.Root) || IsIn(configuration, AppContext.BaseDirectory);

    public static PluginTrust Of(Installation installation, string configuration, ParseResult call) =>
        new(installation, configuration, call.GetValue(CommonOptions.Trust));

    /// <summary>The plugin of that id, when its code may not run.</summary>
    public PluginDescription? Foreign(string plugin) =>
        !_all && installation.Plugins.Plugins.FirstOrDefault(found => found.Manifest.Id == plugin) is { } used && !IsInstalled(used.Folder) ? used : null;

    /// <summary>Says on stderr, in one line, which of these plugins were looked at as data only.</summary>
    public void SayWhatIsNotRun(IEnumerable<string> plugins)
    {
        var foreign = plugins.Distinct().Select(Foreign).OfType<PluginDescription>().Select(found => $"{found.Manifest.Id} in {found.Folder}").ToList();
        if (foreign.Count > 0)
            Console.Error.WriteLine(Spoken.Of(
                $"{configuration}: not run, so that their options were checked by type only: {string.Join(", ", foreign)}; --trust runs them",
                $"{configuration}: 다음 플러그인은 실행하지 않아 옵션의 형식만 검사했습니다: {string.Join(", ", foreign)}. 실행하려면 --trust를 쓰십시오"));
    }

    /// <summary>False, and says so on stderr, when one of these plugins may not run.</summary>
    public bool Allows(IEnumerable<string> plugins)
    {
        var foreign = plugins.Distinct().Select(Foreign).FirstOrDefault(found => found is not null);
        if (foreign is not null)
            Console.Error.WriteLine(Spoken.Of(
                $"{configuration}: the plugin \"{foreign.Manifest.Id}\" is not run, since only this file names its folder {foreign.Folder}; "
                + "say --trust to run it, if you trust whoever it is from",
                $"{configuration}: 플러그인 \"{foreign.Manifest.Id}\"의 폴더 {foreign.Folder}은(는) 이 파일만 가리키므로 실행하지 않습니다. "
                + "믿을 수 있는 플러그인이면 --trust를 쓰십시오"));
        return foreign is null;
    }

    /// <summary>The filters a dry run of the plan starts.</summary>
    public static IEnumerable<string> FiltersOf(NotifierPlan plan) => plan.Filters.Where(filter => filter.Enabled).Select(filter => filter.Plugin);

    /// <summary>Every source and filter of the plan that is switched on.</summary>
    public static IReadOnlyList<PluginEntry> EntriesOf(NotifierPlan plan) =>
    [
        .. plan.Sources.Where(source => source.Enabled).Select(PluginEntry.Of),
        .. plan.Filters.Where(filter => filter.Enabled).Select(PluginEntry.Of),
    ];

    private bool IsInstalled(string folder) =>
        IsBelow(folder, Installation.BundledPlugins) || IsBelow(folder, Path.Combine(installation.Home.Root, "plugins"));

    private static bool IsIn(string file, string folder) =>
        string.Equals(Path.GetDirectoryName(Path.GetFullPath(file)), Path.TrimEndingDirectorySeparator(folder), SamePath);

    private static bool IsBelow(string folder, string root) =>
        Path.GetFullPath(folder).StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, SamePath);
}
