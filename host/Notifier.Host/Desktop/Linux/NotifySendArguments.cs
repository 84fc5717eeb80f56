using System.Globalization;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>The command line of notify-send 0.8 for a toast.</summary>
internal static class NotifySendArguments
{
    /// <summary>The action that a click on the notification itself runs; desktops that show few buttons always have it.</summary>
    private const string DefaultAction = "default";

    public static IReadOnlyList<string> For(Toast toast, DesktopTexts texts, NotificationServer server, uint? replaces)
    {
        List<string> arguments =
        [
            "--print-id",
            "--wait",
            "--app-name=Notifier",
            toast.Urgent ? "--urgency=critical" : toast.Quiet ? "--urgency=low" : "--urgency=normal",
            "--expire-time=0",
            toast.Urgent ? "--icon=dialog-warning" : "--icon=dialog-question",
        ];
        if (replaces is { } id)
            arguments.Add($"--replace-id={id.ToString(CultureInfo.InvariantCulture)}");
        arguments.AddRange(toast.Verbs.Select(verb => $"--action={NameOf(verb)}={texts.Of(verb)}"));

        // Whatever follows is text, also when it begins with a dash.
        arguments.Add("--");
        arguments.Add(PlainText.Line(toast.Title, 200));
        arguments.Add(KeepBackslashes(NotificationBody.Render(toast, server.Markup)));
        return arguments;
    }

    /// <summary>The verb of an action's name as notify-send prints it; null for anything else.</summary>
    public static ToastVerb? VerbOf(string action) =>
        Enum.GetValues<ToastVerb>().Cast<ToastVerb?>().FirstOrDefault(verb => NameOf(verb!.Value) == action);

    public static string NameOf(ToastVerb verb) => verb is ToastVerb.Open ? DefaultAction : Verbs.Of(verb).Id;

    /// <summary>
    /// notify-send reads backslash escapes in the body, and in the body alone: <c>\074b\076</c> would come out as a tag, past any escaping.
    /// </summary>
    private static string KeepBackslashes(string body) => body.Replace(@"\", @"\\");
}
