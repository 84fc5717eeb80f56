using System.Text.Json.Nodes;
using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.Schema;

/// <summary>Says what is missing, and what it is for.</summary>
internal static class MissingMember
{
    public static void Report(string name, ConfigurationNode owner, JsonObject? schema, FaultList faults)
    {
        var inner = (schema?["required"] as JsonArray)?.Select(item => $"\"{item}\"") ?? [];
        var purpose = schema?["description"]?.GetValue<string>().TrimEnd('.');
        var message = $"\"{name}\" is missing; add it";
        if (inner.Any())
            message += $", with {string.Join(", ", inner)}";
        else if (purpose is not null)
            message += $": {purpose}";
        faults.Add(ConfigurationCodes.Missing, owner.At, $"{owner.Pointer}/{name}", message);
    }
}
