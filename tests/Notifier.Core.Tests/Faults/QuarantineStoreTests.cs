using System.Text.Json;
using Notifier.Core.Faults;
using Notifier.Core.Plugins;

namespace Notifier.Core.Tests.Faults;

public sealed class QuarantineStoreTests : IDisposable
{
    private readonly PluginBench _bench = new();
    private readonly PluginEntry _entry = EntryWith("""{"token":"hunter2","feeds":["https://a.example/"]}""");
    private string _content = "one";

    public void Dispose() => _bench.Dispose();

    private QuarantineStore Store => new(new Charges(_bench.StateFolder), _ => _content, _bench.Time, _bench.Logger);

    [Fact]
    public void Holds_over_restarts_while_nothing_changes()
    {
        Store.Add(_entry, "it spins");
        Store.Find(_entry).ShouldNotBeNull().Reason.ShouldBe("it spins");
        Store.Find(_entry).ShouldNotBeNull();
    }

    [Fact]
    public void Ends_when_the_plugin_changes()
    {
        Store.Add(_entry, "it spins");
        _content = "two";
        Store.Find(_entry).ShouldBeNull();
        _content = "one";
        Store.Find(_entry).ShouldBeNull();
    }

    [Fact]
    public void Ends_when_the_options_change()
    {
        Store.Add(_entry, "it spins");
        Store.Find(EntryWith("""{"token":"hunter3","feeds":["https://a.example/"]}""")).ShouldBeNull();
    }

    [Fact]
    public void Ends_when_its_file_is_deleted()
    {
        File.Delete(Store.Add(_entry, "it spins"));
        Store.Find(_entry).ShouldBeNull();
    }

    [Fact]
    public void Its_file_holds_no_option_in_the_clear()
    {
        var path = Store.Add(_entry, "it spins");
        File.ReadAllText(path).ShouldNotContain("hunter2");
        File.ReadAllText(path).ShouldNotContain("a.example");
    }

    [Fact]
    public void A_broken_file_does_not_count_and_is_named()
    {
        var path = Store.Add(_entry, "it spins");
        File.WriteAllText(path, "{");
        Store.Find(_entry).ShouldBeNull();
        _bench.Log.Lines.ShouldContain(line => line.Contains(path));
    }

    private static PluginEntry EntryWith(string options) =>
        PluginEntry.Of(PluginBench.Source("a", "notifier.feed") with { With = JsonElement.Parse(options) });
}
