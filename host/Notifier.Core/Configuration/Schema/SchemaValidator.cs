using System.Text.Json;
using System.Text.Json.Nodes;
using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.Schema;

/// <summary>A value whose schema says what it refers to or is, by <c>x-notifier</c>.</summary>
/// <param name="Kind">The word the schema uses, such as <c>category</c>.</param>
/// <param name="Value">The text referred to.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="IsName">The node's name is meant, not its value.</param>
internal sealed record Annotation(string Kind, string Value, ConfigurationNode Node, bool IsName);

/// <summary>Checks nodes against the part of JSON schema that plugins.json and plugins' options use.</summary>
internal sealed class SchemaValidator(JsonObject root, FaultList faults)
{
    private readonly List<Annotation> _annotations = [];

    /// <summary>Everything <c>x-notifier</c> marks in what was checked.</summary>
    public IReadOnlyList<Annotation> Annotations => _annotations;

    public void Check(ConfigurationNode node) => Check(node, root, "name");

    private void Check(ConfigurationNode node, JsonObject schema, string noun)
    {
        schema = Follow(schema);
        if (!ValueRules.HasType(node, schema, faults) || !ValueRules.IsAllowed(node, schema, faults))
            return;
        if (node.Kind is JsonValueKind.String && schema["x-notifier"]?.GetValue<string>() is { } kind)
            _annotations.Add(new Annotation(kind, node.Text, node, IsName: false));

        switch (node.Kind)
        {
            case JsonValueKind.String:
                ValueRules.CheckText(node, schema, faults);
                break;
            case JsonValueKind.Number:
                ValueRules.CheckNumber(node, schema, faults);
                break;
            case JsonValueKind.Array:
                CheckItems(node, schema, noun);
                break;
            case JsonValueKind.Object:
                CheckMembers(node, schema, noun);
                break;
        }

        foreach (var rule in Objects(schema["allOf"]))
            CheckRule(node, rule, noun);
    }

    private void CheckRule(ConfigurationNode node, JsonObject rule, string noun)
    {
        if (rule["if"] is not JsonObject condition)
            Check(node, rule, noun);
        else if (rule["then"] is JsonObject then && Holds(node, condition))
            Check(node, then, noun);
    }

    private bool Holds(ConfigurationNode node, JsonObject condition)
    {
        var quiet = new FaultList("");
        new SchemaValidator(root, quiet).Check(node, condition, "name");
        return !quiet.HasErrors;
    }

    private void CheckItems(ConfigurationNode node, JsonObject schema, string noun)
    {
        ValueRules.CheckCount(node, schema, faults);
        if (schema["items"] is not JsonObject items)
            return;
        foreach (var item in node.Items)
            Check(item, items, noun);
    }

    private void CheckMembers(ConfigurationNode node, JsonObject schema, string noun)
    {
        var properties = schema["properties"] as JsonObject;
        foreach (var name in Texts(schema["required"]).Where(name => node[name] is null))
            MissingMember.Report(name, node, properties?[name] as JsonObject, faults);

        foreach (var (name, value) in node.Members)
        {
            if (properties?[name] is JsonObject property)
                Check(value, property, name == "with" ? "option" : noun);
            else
                CheckOther(name, value, schema, noun);
        }
    }

    /// <summary>A member the schema does not list by name.</summary>
    private void CheckOther(string name, ConfigurationNode value, JsonObject schema, string noun)
    {
        if ((schema["propertyNames"] as JsonObject)?["x-notifier"]?.GetValue<string>() is { } kind)
            _annotations.Add(new Annotation(kind, name, value, IsName: true));

        if (schema["additionalProperties"] is JsonObject rest)
        {
            Check(value, rest, noun);
        }
        else if (schema["additionalProperties"]?.GetValueKind() is JsonValueKind.False)
        {
            var known = (schema["properties"] as JsonObject)?.Select(property => property.Key) ?? [];
            var message = $"unknown {noun} {QuotedText.Of(name)}; {Suggestion.For(name, known, "there are no options here: remove it")}";
            faults.ErrorAtName(ConfigurationCodes.UnknownName, value, message);
        }
    }

    private JsonObject Follow(JsonObject schema)
    {
        while (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            schema = reference.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, step) => node?[step])?.AsObject()
                ?? throw new InvalidOperationException($"The schema refers to {reference}, which it does not hold");
        }

        return schema;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray)?.Select(item => item!.GetValue<string>()) ?? [];
}
