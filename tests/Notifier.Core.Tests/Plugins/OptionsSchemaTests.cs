using Notifier.Core.Plugins.Options;

namespace Notifier.Core.Tests.Plugins;

public sealed class OptionsSchemaTests
{
    [Theory]
    [InlineData("account", """{"type":"string","description":"Whose posts to read"}""")]
    [InlineData("withReplies", """{"type":"boolean","default":true}""")]
    [InlineData("pageSize", """{"type":"integer","minimum":1,"maximum":100,"default":20}""")]
    [InlineData("threshold", """{"type":"number","minimum":0.5,"maximum":1.5,"default":0.75}""")]
    [InlineData("retries", """{"type":"integer"}""")]
    [InlineData("order", """{"type":"string","enum":["newestFirst","oldestFirst"],"default":"oldestFirst"}""")]
    [InlineData("every", """{"type":"string","format":"duration","formatMinimum":"00:00:01","formatMaximum":"1.00:00:00","default":"00:01:00"}""")]
    [InlineData("url", """{"type":"string","format":"uri"}""")]
    [InlineData("token", """{"type":"string","x-notifier":"secret"}""")]
    [InlineData("fallback", """{"type":"string","x-notifier":"category"}""")]
    [InlineData("tags", """{"type":"array","items":{"type":"string"},"default":["a/s","\uBB38\uC758"]}""")]
    [InlineData("categories", """{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}},"propertyNames":{"x-notifier":"category"}}""")]
    [InlineData("weights", """{"type":"object","additionalProperties":{"type":"integer"}}""")]
    [InlineData("proxy", """{"type":"object","properties":{"host":{"type":"string","default":""},"port":{"type":"integer","default":8080}},"additionalProperties":false}""")]
    public void An_option_is_described(string name, string schema) =>
        OptionsSchema.WithDefaults(typeof(SampleOptions))["properties"]![name]!.ToJsonString().ShouldBe(schema);

    [Fact]
    public void Without_defaults_nothing_of_the_class_runs() =>
        OptionsSchema.Of(typeof(Throwing))["type"]!.GetValue<string>().ShouldBe("object");

    [Fact]
    public void The_limits_of_a_duration_are_told() =>
        OptionsSchema.Of(typeof(WithRangeOfTime))["properties"]!["every"]!.ToJsonString()
            .ShouldBe("""{"type":"string","format":"duration","formatMinimum":"00:00:05","formatMaximum":"1.00:00:00"}""");

    [Fact]
    public void Required_members_are_listed_and_others_refused()
    {
        var schema = OptionsSchema.Of(typeof(SampleOptions));

        schema["required"]!.ToJsonString().ShouldBe("""["account"]""");
        schema["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public void A_property_that_cannot_be_set_is_no_option() =>
        OptionsSchema.Of(typeof(SampleOptions))["properties"]!.AsObject().ContainsKey("computed").ShouldBeFalse();

    [Fact]
    public void A_plugin_without_options_accepts_an_empty_object_only() =>
        OptionsSchema.Of(null).ToJsonString().ShouldBe("""{"type":"object","additionalProperties":false}""");

    [Theory]
    [InlineData(typeof(WithStream), "WithStream.Body has the type Stream, which an option cannot have")]
    [InlineData(typeof(WithItself), "the options WithItself contain themselves")]
    [InlineData(typeof(WithRangeOfText), "WithRangeOfText.Name carries [Range], which needs a number or a TimeSpan")]
    [InlineData(typeof(WithoutConstructor), "the options WithoutConstructor must be a public class with a public parameterless constructor")]
    [InlineData(typeof(Throwing), "the options Throwing cannot be constructed: not today")]
    public void A_class_that_JSON_cannot_fill_is_named(Type options, string problem) =>
        Should.Throw<OptionsTypeException>(() => OptionsSchema.WithDefaults(options)).Message.ShouldStartWith(problem);

    public sealed class WithRangeOfTime
    {
        [System.ComponentModel.DataAnnotations.Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
        public TimeSpan Every { get; set; }
    }

    public sealed class WithStream
    {
        public Stream? Body { get; set; }
    }

    public sealed class WithItself
    {
        public List<WithItself> Children { get; set; } = [];
    }

    public sealed class WithRangeOfText
    {
        [System.ComponentModel.DataAnnotations.Range(1, 2)]
        public string Name { get; set; } = "";
    }

    public sealed class WithoutConstructor(int count)
    {
        public int Count { get; set; } = count;
    }

    public sealed class Throwing
    {
        public Throwing() => throw new InvalidOperationException("not today");

        public int Count { get; set; }
    }
}
