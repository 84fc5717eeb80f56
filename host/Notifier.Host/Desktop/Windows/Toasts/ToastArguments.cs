using System.Globalization;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>What a button of a toast carries back: the verb and the toast.</summary>
internal static class ToastArguments
{
    /// <summary>The name of the input that holds the minutes to snooze.</summary>
    public const string SnoozeInput = "snooze";

    public static string For(ToastId id, ToastVerb verb) => $"{verb}={Uri.EscapeDataString(id.Value)}";

    /// <returns>Null for arguments that are none of ours.</returns>
    public static ToastResponse? Read(string arguments, IReadOnlyDictionary<string, string> inputs)
    {
        var separator = arguments.IndexOf('=');
        if (separator < 0 || !Enum.TryParse<ToastVerb>(arguments.AsSpan(0, separator), out var verb) || !Enum.IsDefined(verb))
            return null;
        var id = new ToastId(Uri.UnescapeDataString(arguments[(separator + 1)..]));
        return new ToastResponse(id, verb, verb is ToastVerb.Snooze ? SnoozeFor(inputs) : null);
    }

    private static TimeSpan? SnoozeFor(IReadOnlyDictionary<string, string> inputs) =>
        int.TryParse(inputs.GetValueOrDefault(SnoozeInput), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && minutes is > 0 and <= 24 * 60
            ? TimeSpan.FromMinutes(minutes)
            : null;
}
