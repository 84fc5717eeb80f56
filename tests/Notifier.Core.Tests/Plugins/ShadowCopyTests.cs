using Notifier.Core.Plugins.Loading;
using Notifier.Core.Plugins.Options;

namespace Notifier.Core.Tests.Plugins;

public sealed class ShadowCopyTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("notifier-shadow-").FullName;
    private readonly string _plugin;
    private readonly string _cache;
    private readonly ShadowCopy _copies;

    public ShadowCopyTests()
    {
        _plugin = Directory.CreateDirectory(Path.Combine(_root, "plugin", "runtimes")).Parent!.FullName;
        _cache = Path.Combine(_root, "cache");
        _copies = new ShadowCopy(_cache);
        File.WriteAllText(Path.Combine(_plugin, "a.dll"), "first");
        File.WriteAllText(Path.Combine(_plugin, "runtimes", "b.so"), "native");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_copy_holds_all_files_and_keeps_them_when_the_folder_changes()
    {
        using var copy = _copies.Take(_plugin);
        File.WriteAllText(Path.Combine(_plugin, "a.dll"), "second");
        File.Delete(Path.Combine(_plugin, "runtimes", "b.so"));

        File.ReadAllText(Path.Combine(copy.Folder, "a.dll")).ShouldBe("first");
        File.ReadAllText(Path.Combine(copy.Folder, "runtimes", "b.so")).ShouldBe("native");
    }

    [Fact]
    public void The_same_content_is_copied_once()
    {
        using var one = _copies.Take(_plugin);
        File.SetLastWriteTimeUtc(Path.Combine(_plugin, "a.dll"), new DateTime(2010, 7, 1, 0, 0, 0, DateTimeKind.Utc));
        using var two = _copies.Take(_plugin);

        two.Folder.ShouldBe(one.Folder);
    }

    [Fact]
    public void Other_content_is_another_copy()
    {
        using var one = _copies.Take(_plugin);
        File.Move(Path.Combine(_plugin, "a.dll"), Path.Combine(_plugin, "c.dll"));
        using var two = _copies.Take(_plugin);

        two.Folder.ShouldNotBe(one.Folder);
    }

    [Fact]
    public void A_damaged_copy_is_made_anew()
    {
        string folder;
        using (var copy = _copies.Take(_plugin))
            folder = copy.Folder;
        File.WriteAllText(Path.Combine(folder, "a.dll"), "tampered");

        using var again = _copies.Take(_plugin);

        File.ReadAllText(Path.Combine(again.Folder, "a.dll")).ShouldBe("first");
    }

    [Fact]
    public void Links_are_not_followed()
    {
        var secret = Path.Combine(_root, "secret.txt");
        File.WriteAllText(secret, "secret");
        File.CreateSymbolicLink(Path.Combine(_plugin, "linked.txt"), secret);
        Directory.CreateSymbolicLink(Path.Combine(_plugin, "linked"), _root);

        using var copy = _copies.Take(_plugin);

        Directory.GetFileSystemEntries(copy.Folder).Select(Path.GetFileName).Order().ShouldBe(["a.dll", "runtimes"]);
    }

    [Fact]
    public void Pruning_removes_what_nobody_holds()
    {
        var held = _copies.Take(_plugin);
        var share = held.Share();
        File.WriteAllText(Path.Combine(_plugin, "a.dll"), "second");
        var left = _copies.Take(_plugin);
        left.Dispose();
        held.Dispose();

        new ShadowCopy(_cache).Prune();
        Directory.GetDirectories(_cache).ShouldBe([share.Folder]);

        share.Dispose();
        _copies.Prune();
        Directory.GetFileSystemEntries(_cache).Select(Path.GetFileName).ShouldBe(["cache.lock"]);
    }

    [Fact]
    public void A_folder_that_is_gone_is_an_error_of_input() =>
        Should.Throw<IOException>(() => _copies.Take(Path.Combine(_root, "nowhere")));

    [Fact]
    public void A_schema_is_kept_beside_the_copy_until_that_is_removed()
    {
        var copy = _copies.Take(_plugin);
        var schemas = new SchemaStore(_cache);
        schemas.Find(copy.Hash).ShouldBeNull();

        schemas.Keep(copy.Hash, new System.Text.Json.Nodes.JsonObject { ["type"] = "object" });
        new SchemaStore(_cache).Find(copy.Hash)!.ToJsonString().ShouldBe("""{"type":"object"}""");

        copy.Dispose();
        _copies.Prune();
        schemas.Find(copy.Hash).ShouldBeNull();
    }

    [Fact]
    public void A_schema_that_cannot_be_read_is_as_good_as_none()
    {
        using var copy = _copies.Take(_plugin);
        var schemas = new SchemaStore(_cache);
        schemas.Keep(copy.Hash, []);
        File.WriteAllText(Directory.GetFiles(_cache, "*" + SchemaStore.Extension).Single(), "{");

        schemas.Find(copy.Hash).ShouldBeNull();
    }
}
