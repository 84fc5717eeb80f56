using System.Globalization;
using System.Text.Json.Nodes;

namespace Notifier.Core.Plugins.Options;

/// <summary>Writes the JSON schema of an options class, for the check of plugins.json and for editors.</summary>
internal static class OptionsSchema
{
    /// <summary>What can be said of the class without running any of its code.</summary>
    /// <param name="options">The options class, or null when the plugin takes none.</param>
    /// <exception cref="OptionsTypeException">The class holds something that JSON cannot give it.</exception>
    public static JsonObject Of(Type? options) => Of(options, _ => null);

    /// <summary>The same with the defaults, which only the class's own constructor knows.</summary>
    /// <exception cref="OptionsTypeException">The class holds something that JSON cannot give it, or cannot be constructed.</exception>
    public static JsonObject WithDefaults(Type? options) => Of(options, Fresh);

    private static JsonObject Of(Type? options, Func<Type, object?> construct) => options is null
        ? new JsonObject { ["type"] = "object", ["additionalProperties"] = false }
        : Group(OptionShapes.Of(options), construct);

    private static JsonObject Group(GroupShape group, Func<Type, object?> construct)
    {
        var fresh = construct(group.Type);
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(group.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Member(member, fresh, construct)))),
        };
        if (group.Members.Any(member => member.Required))
            schema["required"] = new JsonArray([.. group.Members.Where(member => member.Required).Select(member => JsonValue.Create(member.Name))]);
        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Member(OptionMember member, object? fresh, Func<Type, object?> construct)
    {
        var schema = Of(member.Shape, construct);
        if (member.Description is not null)
            schema["description"] = member.Description;
        if (member is { Range: { } range, Shape: NumberShape number })
        {
            schema["minimum"] = Number(number, range.Minimum);
            schema["maximum"] = Number(number, range.Maximum);
        }
        else if (member.Range is { } duration)
        {
            schema["formatMinimum"] = duration.Minimum.ToString();
            schema["formatMaximum"] = duration.Maximum.ToString();
        }

        if (fresh is not null && !member.Required && OptionDefaults.Of(member.Shape, member.Property.GetValue(fresh)) is { } value)
            schema["default"] = value;
        return schema;
    }

    private static JsonObject Of(OptionShape shape, Func<Type, object?> construct) => shape switch
    {
        FlagShape => new JsonObject { ["type"] = "boolean" },
        NumberShape number => new JsonObject { ["type"] = number.IsWhole ? "integer" : "number" },
        ChoiceShape choice => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. choice.Values.Select(value => JsonValue.Create(value.Key))]) },
        DurationShape => new JsonObject { ["type"] = "string", ["format"] = "duration" },
        AddressShape => new JsonObject { ["type"] = "string", ["format"] = "uri" },
        SecretShape => new JsonObject { ["type"] = "string", ["x-notifier"] = "secret" },
        CategoryShape => new JsonObject { ["type"] = "string", ["x-notifier"] = "category" },
        ListShape list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item, construct) },
        MapShape map => Map(map, construct),
        GroupShape group => Group(group, construct),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Map(MapShape map, Func<Type, object?> construct)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value, construct) };
        if (map.ByCategory)
            schema["propertyNames"] = new JsonObject { ["x-notifier"] = "category" };
        return schema;
    }

    private static JsonValue Number(NumberShape number, IComparable limit) => number.IsWhole
        ? JsonValue.Create(Convert.ToDecimal(limit, CultureInfo.InvariantCulture))
        : JsonValue.Create(Convert.ToDouble(limit, CultureInfo.InvariantCulture));

    private static object Fresh(Type type)
    {
        try
        {
            return Activator.CreateInstance(type)!;
        }
        catch (Exception e)
        {
            throw new OptionsTypeException($"the options {type.Name} cannot be constructed: {FaultText.MessageOf(e.InnerException ?? e)}");
        }
    }
}
