using System.Globalization;
using System.Text.RegularExpressions;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>
/// Talks to the notification daemon over the session bus, for what notify-send cannot do.
/// Methods are those of the Desktop Notifications Specification 1.2.
/// </summary>
internal sealed partial class NotificationBus(Tool dbusSend, TimeProvider time)
{
    private const string Service = "org.freedesktop.Notifications";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <returns>The daemon, or null and why there is none.</returns>
    public async Task<(NotificationServer? Server, string Fault)> FindServerAsync(CancellationToken cancellationToken)
    {
        var (information, fault) = await CallAsync("GetServerInformation", null, cancellationToken);
        if (information is null)
            return (null, fault);
        var (capabilities, _) = await CallAsync("GetCapabilities", null, cancellationToken);
        var about = Strings(information);
        var can = Strings(capabilities ?? "");
        var name = PlainText.Line(about.Count > 2 ? $"{about[0]} {about[2]}" : string.Join(' ', about), 60);
        return (new NotificationServer(name, can.Contains("body-markup"), can.Contains("actions")), "");
    }

    /// <summary>Takes a notification off the screen; nothing happens when it is gone.</summary>
    public Task CloseAsync(uint id, CancellationToken cancellationToken) =>
        CallAsync("CloseNotification", $"uint32:{id.ToString(CultureInfo.InvariantCulture)}", cancellationToken);

    private async Task<(string? Reply, string Fault)> CallAsync(string method, string? argument, CancellationToken cancellationToken)
    {
        List<string> arguments =
            ["--session", "--print-reply", $"--dest={Service}", "/org/freedesktop/Notifications", $"{Service}.{method}"];
        if (argument is not null)
            arguments.Add(argument);
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        return await dbusSend.RunAsync(arguments, either.Token);
    }

    private static List<string> Strings(string reply) => [.. QuotedString.Matches(reply).Select(match => match.Groups["text"].Value)];

    [GeneratedRegex("^ *string \"(?<text>.*)\"$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedString { get; }
}
