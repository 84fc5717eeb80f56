using System.Globalization;
using System.Text.Json;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Options;

/// <summary>Turns a single JSON value into what an option holds.</summary>
internal static class ScalarBinder
{
    /// <summary>Null with a fault when the value does not fit.</summary>
    public static object? Bind(OptionShape shape, JsonElement json, out string? fault)
    {
        var text = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        (var value, fault) = shape switch
        {
            FlagShape => (json.ValueKind is JsonValueKind.True or JsonValueKind.False ? (object)json.GetBoolean() : null, $"must be true or false, not {json.Shown()}"),
            NumberShape number => (Number(number, json), NumberFault(number, json)),
            ChoiceShape choice => (choice.Values.FirstOrDefault(v => v.Key == text).Value, ChoiceFault(choice, json)),
            DurationShape => (text is not null && ValueText.TryDuration(text, out var duration) ? duration : null, $"must be a duration as hh:mm:ss, such as \"00:01:30\", not {json.Shown()}"),
            AddressShape => (text is not null && ValueText.IsUri(text) ? new Uri(text) : null, $"must be an absolute address, such as \"https://forum.example/rss\", not {json.Shown()}"),
            SecretShape => (text is null ? null : new Secret(text), "must be a text, such as \"${cred:name}\""),
            CategoryShape => (text is { Length: > 0 } ? new CategoryId(text) : null, $"must be the id of a category, not {json.Shown()}"),
            _ => ((object?)text, $"must be a text, not {json.Shown()}"),
        };
        if (value is not null)
            fault = null;
        return value;
    }

    private static object? Number(NumberShape shape, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Number)
            return null;
        try
        {
            if (!shape.IsWhole && shape.Type != typeof(decimal))
            {
                var number = Convert.ChangeType(json.GetDouble(), shape.Type, CultureInfo.InvariantCulture);
                return double.IsFinite(Convert.ToDouble(number, CultureInfo.InvariantCulture)) ? number : null;
            }

            var exact = json.GetDecimal();
            return shape.IsWhole && exact != decimal.Truncate(exact) ? null : Convert.ChangeType(exact, shape.Type, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string NumberFault(NumberShape shape, JsonElement json)
    {
        var lowest = shape.Type.GetField("MinValue")!.GetValue(null);
        var highest = shape.Type.GetField("MaxValue")!.GetValue(null);
        return shape.IsWhole
            ? string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {lowest} to {highest}, not {json.Shown()}")
            : $"must be a number, not {json.Shown()}";
    }

    private static string ChoiceFault(ChoiceShape choice, JsonElement json)
    {
        var names = choice.Values.Select(v => v.Key).ToList();
        return $"must be one of {string.Join(", ", names)}, not {json.Shown()}"
            + (json.ValueKind == JsonValueKind.String ? Suggestion.Nearest(json.GetString()!, names) is { } near ? $"; did you mean {near}?" : "" : "");
    }
}
