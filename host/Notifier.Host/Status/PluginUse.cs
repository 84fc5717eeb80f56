using Notifier.Core;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;
using Notifier.Host.Desktop.Instance;

namespace Notifier.Host.Status;

/// <summary>What becomes of the plugins on this machine: by the running notifier's word, else by what is held against them.</summary>
internal sealed class PluginUse(IReadOnlyList<StatusLine>? instances, IReadOnlyCollection<Charge> charges)
{
    public static PluginUse Of(NotifierHome home, TimeProvider time)
    {
        var isTaken = SingleInstance.IsTaken(home.Root);
        var report = StatusReport.Read(home.StatusFile);
        return new PluginUse(Liveness.Of(report, isTaken, time).Answers ? report!.Instances : null, [.. new Charges(home.State).Read().Values]);
    }

    /// <summary>Such as <c>active (sample)</c>.</summary>
    public string StateOf(PluginDescription plugin)
    {
        var id = plugin.Manifest.Id;
        if (plugin.Problems.Count > 0)
            return Spoken.Of("cannot be loaded", "불러올 수 없음");
        if (instances is not null)
            return Joined(instances.Where(line => line.Plugin.Split(' ')[0] == id).Select(line => $"{StatusWords.Of(line.State)} ({line.Id})"), Spoken.Of("not used", "쓰지 않음"));
        return Joined(
            charges.Where(charge => charge.Plugin == id).Select(charge => $"{StatusWords.Of(PluginState.Quarantined)} ({charge.Id})"),
            Spoken.Of("usable", "사용 가능"));
    }

    private static string Joined(IEnumerable<string> states, string none) => string.Join(", ", states) is { Length: > 0 } all ? all : none;
}
