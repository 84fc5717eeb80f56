using System.Text.RegularExpressions;
using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests.Sessions;

/// <summary>The icon and its menu in the tray of a real desktop's panel.</summary>
public sealed partial class TrayHostTests
{
    private const string Watcher = "org.kde.StatusNotifierWatcher";

    [Fact]
    public async Task The_panel_shows_the_icon_and_a_line_of_its_menu_claims_a_question()
    {
        Tool.Need("xfce4-panel", "xfconf-query");
        await using var desktop = await DunstDesktop.OpenAsync();
        using var session = new SessionHome(questions: 1);
        // The icon comes also when the panel begins after the notifier.
        await using var host = HostProcess.Start(session.Home.FullPath, desktop.Environment, "run", "--desktop", "linux");
        await session.UntilAsync("offered", 1);
        using var panel = desktop.Start("xfce4-panel");

        var item = await UntilAsync(() => desktop.CallAsync(Watcher, "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get", $"string:{Watcher}", "string:RegisteredStatusNotifierItems"), ItemName());
        var icon = await desktop.CallAsync(item, "/StatusNotifierItem", "org.freedesktop.DBus.Properties.GetAll", "string:org.kde.StatusNotifierItem");
        icon.ShouldContain("NeedsAttention");
        icon.ShouldContain("1 waiting");

        var claim = await UntilAsync(() => desktop.CallAsync(item, "/MenuBar", "com.canonical.dbusmenu.GetLayout", "int32:0", "int32:-1", "array:string:"), ClaimLine());
        await desktop.CallAsync(item, "/MenuBar", "com.canonical.dbusmenu.Event", $"int32:{claim}", "string:clicked", "variant:string:", "uint32:0");
        await session.UntilAsync("claimed", 1);

        panel.Kill();
        host.Interrupt();
        (await host.ExitAsync()).ShouldBe(0, host.Output);
    }

    private static async Task<string> UntilAsync(Func<Task<string>> ask, Regex wanted)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            if (wanted.Match(await TryAsync(ask)) is { Success: true } found)
                return found.Groups["it"].Value;
        }
    }

    /// <summary>Nobody answers before the panel is there.</summary>
    private static async Task<string> TryAsync(Func<Task<string>> ask)
    {
        try
        {
            return await ask();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"(?<it>:[0-9.]+)/StatusNotifierItem", RegexOptions.ExplicitCapture)]
    private static partial Regex ItemName();

    /// <summary>The number of the innermost line whose label it is.</summary>
    [GeneratedRegex(@"int32 (?<it>\d+)\s+array \[(?:(?!int32).)*?label\s+variant\s+Claim\s", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ClaimLine();
}
