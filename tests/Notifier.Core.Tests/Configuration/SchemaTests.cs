using System.Text.Json.Nodes;
using Notifier.Core.Configuration.Schema;

namespace Notifier.Core.Tests.Configuration;

public class SchemaTests
{
    private readonly JsonObject _schema = ConfigurationSchema.Write(TestPlugins.All);

    [Fact]
    public void Editors_are_told_the_dialect_and_every_section_is_described()
    {
        _schema["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        foreach (var (name, section) in _schema["properties"]!.AsObject())
            section!["description"].ShouldNotBeNull(name).GetValue<string>().ShouldEndWith(".");
    }

    /// <summary>As strict validators want it: ajv refuses a schema with a word it does not know.</summary>
    [Fact]
    public void Every_word_of_it_is_one_of_JSON_schema()
    {
        string[] words =
        [
            "$schema", "$id", "$ref", "$defs", "title", "description", "default", "examples", "type", "enum", "const", "properties", "required",
            "additionalProperties", "propertyNames", "items", "minItems", "minLength", "maxLength", "minimum", "maximum", "pattern", "allOf", "anyOf",
            "if", "then",
        ];
        Words(_schema).Distinct().Except(words).ShouldBeEmpty();
    }

    [Fact]
    public void Each_plugin_brings_its_own_options()
    {
        var rule = Rules("sources").Single(rule => rule["if"]!["properties"]!["plugin"]!["const"]!.GetValue<string>() == "test.forum");

        var options = rule["then"]!["properties"]!["with"]!;
        options["properties"]!["handle"]!["description"]!.GetValue<string>().ShouldBe("Whose posts.");
        rule["then"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["with"]);
    }

    [Fact]
    public void Plugins_are_offered_in_the_section_of_their_kind_broken_ones_included()
    {
        Offered("sources").ShouldBe(["test.broken", "test.forum", "test.replay"]);
        Offered("filters").ShouldBe(["test.intent", "test.words"]);
        Rules("sources").Count().ShouldBe(2);
    }

    [Fact]
    public void Our_own_formats_become_patterns_that_allow_references()
    {
        var duration = _schema["properties"]!["alerts"]!["properties"]!["answerWithin"]!;

        duration["format"].ShouldBeNull();
        duration["default"]!.GetValue<string>().ShouldBe("00:30:00");
        var choices = duration["anyOf"]!.AsArray();
        choices[0]!["pattern"]!.GetValue<string>().ShouldContain("[0-5][0-9]:[0-5][0-9]");
        choices[1]!["pattern"]!.GetValue<string>().ShouldContain("env:");
    }

    [Fact]
    public void Without_plugins_the_schema_still_describes_the_rest()
    {
        var bare = ConfigurationSchema.Write([]);

        bare["properties"]!["sources"]!["items"]!["properties"]!["plugin"]!["enum"].ShouldBeNull();
        bare["properties"]!["sources"]!["items"]!["allOf"].ShouldBeNull();
    }

    private IEnumerable<JsonNode> Rules(string section) => _schema["properties"]![section]!["items"]!["allOf"]!.AsArray().Select(rule => rule!);

    private IEnumerable<string> Offered(string section) =>
        _schema["properties"]![section]!["items"]!["properties"]!["plugin"]!["enum"]!.AsArray().Select(id => id!.GetValue<string>());

    /// <summary>The keywords of a schema and of all that are part of it; what stands under properties and the like are names.</summary>
    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(member => (IEnumerable<string>)
        [
            member.Key,
            .. member.Key is "properties" or "$defs" ? member.Value!.AsObject().SelectMany(named => Words(named.Value))
                : member.Key is "default" or "examples" or "const" or "enum" ? [] : Words(member.Value),
        ]),
        JsonArray list => list.SelectMany(Words),
        _ => [],
    };
}
