using Notifier.Core.Plugins.Options;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

public sealed class OptionsBinderTests
{
    [Fact]
    public void Every_kind_of_option_is_bound()
    {
        var options = Bind("""
            {
              "account": "쇼_트윗", "withReplies": false, "pageSize": 50, "threshold": 1.25, "retries": 3, "order": "newestFirst",
              "every": "1.00:00:00", "url": "https://forum.example/rss", "token": "s3cret", "fallback": "consultant",
              "proxy": { "host": "proxy.example" }, "tags": ["상담"], "others": [{ "port": 1 }],
              "categories": { "iphone": ["아이폰", "iPhone"] }, "weights": { "iphone": 2 }
            }
            """);

        options.Account.ShouldBe("쇼_트윗");
        options.WithReplies.ShouldBeFalse();
        options.PageSize.ShouldBe(50);
        options.Threshold.ShouldBe(1.25);
        options.Retries.ShouldBe((byte)3);
        options.Order.ShouldBe(SampleOrder.NewestFirst);
        options.Every.ShouldBe(TimeSpan.FromDays(1));
        options.Url.ShouldBe(new Uri("https://forum.example/rss"));
        options.Token!.Reveal().ShouldBe("s3cret");
        options.Fallback.ShouldBe(new CategoryId("consultant"));
        options.Proxy.Host.ShouldBe("proxy.example");
        options.Proxy.Port.ShouldBe((ushort)8080);
        options.Tags.ShouldBe(["상담"]);
        options.Others.ShouldHaveSingleItem().Port.ShouldBe((ushort)1);
        options.Categories[new CategoryId("iphone")].ShouldBe(["아이폰", "iPhone"]);
        options.Weights["iphone"].ShouldBe(2);
    }

    [Fact]
    public void What_is_left_out_keeps_its_default()
    {
        var options = Bind("""{ "account": "a", "retries": null, "url": null }""");

        options.PageSize.ShouldBe(20);
        options.Tags.ShouldBe(["a/s", "문의"]);
        options.Retries.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{}""", "/account: is missing: Whose posts to read")]
    [InlineData("""{ "acount": "b", "account": "a" }""", "/acount: unknown option; did you mean \"account\"?")]
    [InlineData("""{ "account": "a", "account": "b" }""", "/account: is given twice; keep one")]
    [InlineData("""{ "account": 5 }""", "/account: must be a text, not 5")]
    [InlineData("""{ "account": null }""", "/account: must be a text, not null")]
    [InlineData("""{ "account": "a", "withReplies": "yes" }""", "/withReplies: must be true or false, not \"yes\"")]
    [InlineData("""{ "account": "a", "pageSize": 101 }""", "/pageSize: 101 is out of range; give 1 to 100")]
    [InlineData("""{ "account": "a", "pageSize": 1.5 }""", "/pageSize: must be a whole number from -2147483648 to 2147483647, not 1.5")]
    [InlineData("""{ "account": "a", "retries": 300 }""", "/retries: must be a whole number from 0 to 255, not 300")]
    [InlineData("""{ "account": "a", "threshold": 1e999 }""", "/threshold: must be a number, not 1e999")]
    [InlineData("""{ "account": "a", "order": "newest" }""", "/order: must be one of newestFirst, oldestFirst, not \"newest\"")]
    [InlineData("""{ "account": "a", "order": "newestfirst" }""", "/order: must be one of newestFirst, oldestFirst, not \"newestfirst\"; did you mean newestFirst?")]
    [InlineData("""{ "account": "a", "every": "5" }""", "/every: must be a duration as hh:mm:ss, such as \"00:01:30\", not \"5\"")]
    [InlineData("""{ "account": "a", "every": "00:00:00" }""", "/every: \"00:00:00\" is out of range; give 00:00:01 to 1.00:00:00")]
    [InlineData("""{ "account": "a", "url": "/feed" }""", "/url: must be an absolute address, such as \"https://forum.example/rss\", not \"/feed\"")]
    [InlineData("""{ "account": "a", "token": 12345 }""", "/token: must be a text, such as \"${cred:name}\"")]
    [InlineData("""{ "account": "a", "fallback": "" }""", "/fallback: must be the id of a category, not \"\"")]
    [InlineData("""{ "account": "a", "tags": "상담" }""", "/tags: must be a list, not \"상담\"")]
    [InlineData("""{ "account": "a", "tags": ["b", 5] }""", "/tags/1: must be a text, not 5")]
    [InlineData("""{ "account": "a", "proxy": { "prot": 1 } }""", "/proxy/prot: unknown option; did you mean \"port\"?")]
    [InlineData("""{ "account": "a", "others": [{ "port": -1 }] }""", "/others/0/port: must be a whole number from 0 to 65535, not -1")]
    [InlineData("""{ "account": "a", "categories": { "a/b~c": 1 } }""", "/categories/a~1b~0c: must be a list, not 1")]
    [InlineData("""[]""", "/: must be an object, not a list")]
    public void A_fault_names_the_place_the_value_and_the_remedy(string with, string fault)
    {
        var error = Should.Throw<PluginException>(() => Bind(with));

        error.Fault.ShouldBe(PluginFault.Config);
        error.Message.ShouldBe(fault);
    }

    [Fact]
    public void All_faults_are_named_at_once() =>
        Should.Throw<PluginException>(() => Bind("""{ "pageSize": 0, "order": 1 }""")).Message.Split("; ").Length.ShouldBeGreaterThanOrEqualTo(3);

    [Fact]
    public void A_secret_is_never_shown() =>
        Should.Throw<PluginException>(() => Bind("""{ "account": "a", "token": 918273645 }""")).Message.ShouldNotContain("918273645");

    [Fact]
    public void What_the_class_refuses_is_named() =>
        Should.Throw<PluginException>(() => OptionsBinder.Bind(typeof(Refusing), PluginSandbox.Json("""{ "name": "x" }""")))
            .Message.ShouldBe("/name: is refused: x is taken");

    [Fact]
    public void A_plugin_without_options_refuses_any() =>
        Should.Throw<PluginException>(() => OptionsBinder.Bind(null, PluginSandbox.Json("""{ "name": "x" }""")))
            .Message.ShouldBe("/name: the plugin takes no options; remove it");

    [Fact]
    public void A_plugin_without_options_needs_none() => OptionsBinder.Bind(null, default).ShouldBeNull();

    private static SampleOptions Bind(string with) => (SampleOptions)OptionsBinder.Bind(typeof(SampleOptions), PluginSandbox.Json(with))!;

    public sealed class Refusing
    {
        public string Name
        {
            get => "";
            set => throw new ArgumentException($"{value} is taken", nameof(value));
        }
    }
}
