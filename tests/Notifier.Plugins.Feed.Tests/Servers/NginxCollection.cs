namespace Notifier.Plugins.Feed.Tests.Servers;

[CollectionDefinition(Name)]
public sealed class NginxCollection : ICollectionFixture<NginxServer>
{
    public const string Name = "nginx";
}
