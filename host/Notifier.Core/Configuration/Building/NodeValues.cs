using System.Globalization;
using System.Text.Json;
using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.Building;

/// <summary>A checked member's value in its own type; null when the file leaves it out.</summary>
internal static class NodeValues
{
    public static TimeSpan? Duration(this ConfigurationNode node, string name) =>
        node.String(name) is { } text && ValueText.TryDuration(text, out var duration) ? duration : null;

    public static TimeOnly? Time(this ConfigurationNode node, string name) =>
        node.String(name) is { } text && ValueText.TryTime(text, out var time) ? time : null;

    public static double? Number(this ConfigurationNode node, string name) =>
        node[name] is { Kind: JsonValueKind.Number } number ? double.Parse(number.Text, CultureInfo.InvariantCulture) : null;

    public static int? Integer(this ConfigurationNode node, string name) =>
        node[name] is { Kind: JsonValueKind.Number } number ? int.Parse(number.Text, CultureInfo.InvariantCulture) : null;
}
