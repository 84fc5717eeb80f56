using System.Globalization;
using System.Text.Json.Nodes;
using Notifier.Core.Faults;

namespace Notifier.Core.Plugins.Options;

/// <summary>Writes the JSON schema of an options class, for the check of plugins.json and for editors.</summary>
internal static class OptionsSchema
{
    /// <param name="options">The options class, or null when the plugin takes none.</param>
    /// <exception cref="OptionsTypeException">The class holds something that JSON cannot give it.</exception>
    public static JsonObject Of(Type? options) => options is null
        ? new JsonObject { ["type"] = "object", ["additionalProperties"] = false }
        : Group(OptionShapes.Of(options));

    private static JsonObject Group(GroupShape group)
    {
        var fresh = Fresh(group.Type);
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(group.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Member(member, fresh)))),
        };
        if (group.Members.Any(member => member.Required))
            schema["required"] = new JsonArray([.. group.Members.Where(member => member.Required).Select(member => JsonValue.Create(member.Name))]);
        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Member(OptionMember member, object fresh)
    {
        var schema = Of(member.Shape);
        if (member.Description is not null)
            schema["description"] = member.Description;
        if (member is { Range: { } range, Shape: NumberShape number })
        {
            schema["minimum"] = Number(number, range.Minimum);
            schema["maximum"] = Number(number, range.Maximum);
        }

        if (!member.Required && OptionDefaults.Of(member.Shape, member.Property.GetValue(fresh)) is { } value)
            schema["default"] = value;
        return schema;
    }

    private static JsonObject Of(OptionShape shape) => shape switch
    {
        FlagShape => new JsonObject { ["type"] = "boolean" },
        NumberShape number => new JsonObject { ["type"] = number.IsWhole ? "integer" : "number" },
        ChoiceShape choice => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. choice.Values.Select(value => JsonValue.Create(value.Key))]) },
        DurationShape => new JsonObject { ["type"] = "string", ["format"] = "duration" },
        AddressShape => new JsonObject { ["type"] = "string", ["format"] = "uri" },
        SecretShape => new JsonObject { ["type"] = "string", ["x-notifier"] = "secret" },
        CategoryShape => new JsonObject { ["type"] = "string", ["x-notifier"] = "category" },
        ListShape list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) },
        MapShape map => Map(map),
        GroupShape group => Group(group),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Map(MapShape map)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value) };
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
