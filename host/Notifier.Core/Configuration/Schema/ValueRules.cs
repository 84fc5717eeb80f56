using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.Schema;

/// <summary>What a schema says of a single value: its type, range, length and form.</summary>
internal static class ValueRules
{
    public static bool HasType(ConfigurationNode node, JsonObject schema, FaultList faults)
    {
        var types = schema["type"] switch
        {
            JsonArray several => several.Select(type => type!.GetValue<string>()).ToList(),
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };
        if (types.Count == 0 || types.Exists(type => IsOf(node, type)))
            return true;

        var expected = string.Join(" or ", types.Select(Describe));
        faults.Error(ConfigurationCodes.WrongType, node, $"expected {expected}, found {Show(node, schema)}{Remedy(node, schema, types)}");
        return false;
    }

    public static bool IsAllowed(ConfigurationNode node, JsonObject schema, FaultList faults)
    {
        var allowed = schema["const"] is { } only ? [only] : schema["enum"] as IEnumerable<JsonNode?>;
        if (allowed is null || node.IsUnresolved || allowed.Any(value => IsSame(node, value)))
            return true;

        var known = allowed.Select(value => value?.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "null");
        var message = $"{Show(node, schema)} is not allowed here; {Suggestion.For(node.Text, known, "remove it")}";
        faults.Error(ConfigurationCodes.NotAllowed, node, message);
        return false;
    }

    public static void CheckText(ConfigurationNode node, JsonObject schema, FaultList faults)
    {
        if (node.IsUnresolved)
            return;
        if (schema["minLength"]?.GetValue<int>() is { } least && node.Text.Length < least)
            faults.Error(ConfigurationCodes.WrongLength, node, $"{Show(node, schema)} is too short; write at least {least} character{Plural(least)}");
        if (schema["maxLength"]?.GetValue<int>() is { } most && node.Text.Length > most)
            faults.Error(ConfigurationCodes.WrongLength, node, $"{Show(node, schema)} is too long; write at most {most} characters, not {node.Text.Length}");
        if (schema["format"]?.GetValue<string>() is { } name && ValueFormat.Find(name) is { } format && !format.IsValid(node.Text))
            faults.Error(ConfigurationCodes.WrongFormat, node, $"{Show(node, schema)} is not {format.What}; {format.Remedy}");
        CheckDuration(node, schema, faults);
    }

    private static void CheckDuration(ConfigurationNode node, JsonObject schema, FaultList faults)
    {
        if (!ValueText.TryDuration(node.Text, out var duration))
            return;
        if (schema["formatMinimum"] is { } least && duration < DurationOf(least))
            faults.Error(ConfigurationCodes.OutOfRange, node, $"{Show(node, schema)} is too short; write at least {least.ToJsonString()}");
        if (schema["formatMaximum"] is { } most && duration > DurationOf(most))
            faults.Error(ConfigurationCodes.OutOfRange, node, $"{Show(node, schema)} is too long; write at most {most.ToJsonString()}");
    }

    public static void CheckNumber(ConfigurationNode node, JsonObject schema, FaultList faults)
    {
        var value = double.Parse(node.Text, CultureInfo.InvariantCulture);
        if (schema["minimum"] is { } least && value < NumberOf(least))
            faults.Error(ConfigurationCodes.OutOfRange, node, $"{Show(node, schema)} is too small; write at least {least.ToJsonString()}");
        if (schema["maximum"] is { } most && value > NumberOf(most))
            faults.Error(ConfigurationCodes.OutOfRange, node, $"{Show(node, schema)} is too large; write at most {most.ToJsonString()}");
    }

    public static void CheckCount(ConfigurationNode node, JsonObject schema, FaultList faults)
    {
        if (schema["minItems"]?.GetValue<int>() is { } least && node.Items.Count < least)
            faults.Error(ConfigurationCodes.WrongLength, node, $"the list has {node.Items.Count} entries; it needs at least {least}");
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool IsOf(ConfigurationNode node, string type) => (node.Kind, type) switch
    {
        (JsonValueKind.Object, "object") or (JsonValueKind.Array, "array") or (JsonValueKind.String, "string") => true,
        (JsonValueKind.Number, "number") or (JsonValueKind.Null, "null") => true,
        (JsonValueKind.Number, "integer") => long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        (JsonValueKind.True or JsonValueKind.False, "boolean") => true,
        _ => false,
    };

    private static bool IsSame(ConfigurationNode node, JsonNode? value) => (node.Kind, value?.GetValueKind()) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => node.Text == value!.GetValue<string>(),
        (JsonValueKind.Number, JsonValueKind.Number) => double.Parse(node.Text, CultureInfo.InvariantCulture) == NumberOf(value!),
        (JsonValueKind.Null, null) => true,
        var (mine, other) => mine == other && mine is JsonValueKind.True or JsonValueKind.False,
    };

    private static TimeSpan DurationOf(JsonNode node) => TimeSpan.Parse(node.GetValue<string>(), CultureInfo.InvariantCulture);

    private static double NumberOf(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static string Describe(string type) => type switch
    {
        "object" => "an object { … }",
        "array" => "a list [ … ]",
        "string" => "text in double quotes",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        _ => type,
    };

    private static string Remedy(ConfigurationNode node, JsonObject schema, List<string> types)
    {
        if (node.Kind is JsonValueKind.Null)
            return "; leave it out instead";
        if (types.Contains("string") && schema["format"]?.GetValue<string>() is { } name && ValueFormat.Find(name) is { } format)
            return $"; {format.Remedy}, in double quotes";
        if (types.Contains("object") && schema["examples"]?[0] is { } example)
            return $"; write {example.ToJsonString(Readable)}";
        if (node.Kind is JsonValueKind.String && !types.Contains("object") && !types.Contains("array"))
            return "; write it without the quotes";
        if (types.Contains("array") && node.Kind is not JsonValueKind.Object)
            return "; put it in brackets [ ]";
        return types.Contains("string") && node.Kind is JsonValueKind.Number ? "; put it in double quotes" : "";
    }

    private static string Plural(int count) => count == 1 ? "" : "s";

    private static string Show(ConfigurationNode node, JsonObject schema) =>
        schema["x-notifier"]?.GetValue<string>() == "secret" ? "the secret" : node.Show();
}
