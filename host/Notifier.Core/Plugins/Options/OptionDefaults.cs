using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Options;

/// <summary>Writes a default as it would stand in plugins.json.</summary>
internal static class OptionDefaults
{
    /// <summary>Null when there is nothing to show: no value, a secret, an empty or a nested object, whose members have their own.</summary>
    public static JsonNode? Of(OptionShape shape, object? value) => (shape, value) switch
    {
        (_, null) or (SecretShape, _) => null,
        (TextShape, string text) => JsonValue.Create(text),
        (FlagShape, bool flag) => JsonValue.Create(flag),
        (NumberShape { IsWhole: true }, _) => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        (NumberShape, decimal number) => JsonValue.Create(number),
        (NumberShape, _) => Finite(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        (ChoiceShape choice, _) => choice.Values.FirstOrDefault(pair => pair.Value.Equals(value)).Key is { } name ? JsonValue.Create(name) : null,
        (DurationShape, TimeSpan time) => JsonValue.Create(time.ToString("c", CultureInfo.InvariantCulture)),
        (AddressShape, Uri address) => JsonValue.Create(address.OriginalString),
        (CategoryShape, CategoryId { Value: { } category }) => JsonValue.Create(category),
        (ListShape list, IEnumerable items) => List(list, items),
        _ => null,
    };

    private static JsonValue? Finite(double number) => double.IsFinite(number) ? JsonValue.Create(number) : null;

    private static JsonArray? List(ListShape list, IEnumerable items)
    {
        var values = items.Cast<object?>().Select(item => Of(list.Item, item)).ToArray();
        return values.Length == 0 || values.Contains(null) ? null : new JsonArray(values);
    }
}
