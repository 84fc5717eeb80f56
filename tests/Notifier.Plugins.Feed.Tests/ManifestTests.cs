using System.Reflection;
using System.Text.Json;
using Notifier.Sdk;

namespace Notifier.Plugins.Feed.Tests;

public class ManifestTests
{
    [Fact]
    public void The_manifest_and_the_class_say_the_same()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "notifier-plugin.json")));
        var attribute = typeof(FeedSource).GetCustomAttribute<NotifierPluginAttribute>()!;

        manifest.RootElement.GetProperty("id").GetString().ShouldBe(attribute.Id);
        manifest.RootElement.GetProperty("assembly").GetString().ShouldBe(typeof(FeedSource).Assembly.GetName().Name + ".dll");
        attribute.Kind.ShouldBe(PluginKind.ChannelSource);
        attribute.Options.ShouldBe(typeof(FeedOptions));
    }
}
