using System.Globalization;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Linux;

/// <summary>A button of a notification.</summary>
/// <param name="Key">What the daemon calls it.</param>
/// <param name="Label">What is on it.</param>
/// <param name="Response">What pressing it means.</param>
internal sealed record NotificationAction(string Key, string Label, ToastResponse Response)
{
    /// <summary>What a click on the notification itself does; desktops that show few buttons always have it.</summary>
    private const string Default = "default";

    /// <summary>The most important first. A daemon with a menu gets also every choice of snooze and category, and the history.</summary>
    public static IReadOnlyList<NotificationAction> Of(Toast toast, DesktopTexts texts, bool hasMenu)
    {
        var actions = toast.Verbs.Select(verb => new NotificationAction(KeyOf(verb), texts.Of(verb), new ToastResponse(toast.Id, verb))).ToList();
        if (!hasMenu)
            return actions;
        if (toast.Verbs.Contains(ToastVerb.Snooze))
        {
            actions.AddRange(toast.Snoozes.Skip(1).Select(snooze => new NotificationAction(
                $"{KeyOf(ToastVerb.Snooze)}:{snooze.TotalMinutes.ToString(CultureInfo.InvariantCulture)}",
                $"{texts.Of(ToastVerb.Snooze)}: {texts.Duration(snooze)}",
                new ToastResponse(toast.Id, ToastVerb.Snooze, snooze))));
        }
        if (toast.Verbs.Contains(ToastVerb.WrongCategory))
        {
            actions.Add(new NotificationAction(KeyOf(ToastVerb.History), texts.Of(ToastVerb.History), new ToastResponse(toast.Id, ToastVerb.History)));
            actions.AddRange(toast.Categories.Select(category => new NotificationAction(
                $"{KeyOf(ToastVerb.WrongCategory)}:{category.Id}",
                $"{texts.Of(ToastVerb.WrongCategory)}: {category.Name}",
                new ToastResponse(toast.Id, ToastVerb.WrongCategory, Category: category.Id))));
        }
        return actions;
    }

    private static string KeyOf(ToastVerb verb) => verb is ToastVerb.Open ? Default : NotifySendArguments.NameOf(verb);
}
