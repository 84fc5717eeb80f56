namespace Notifier.Plugins.Keyword.Tests.Rules;

public sealed class WordFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Words_come_from_a_file_one_a_line()
    {
        await File.WriteAllTextAsync(_path, "\uFEFF아이폰\r\n\r\n  iOS  \n#KT", TestContext.Current.CancellationToken);
        var filter = Filters.Of(("iphone", new() { AnyFile = _path, Any = ["iPad"] }));

        (await filter.CategoriesOf("아이폰")).ShouldBe(["iphone"]);
        (await filter.CategoriesOf("ios")).ShouldBe(["iphone"]);
        (await filter.CategoriesOf("#kt")).ShouldBe(["iphone"]);
        (await filter.CategoriesOf("ipad")).ShouldBe(["iphone"]);
    }

    [Fact]
    public void A_missing_file_is_a_fault() =>
        Filters.FaultsOf(("iphone", new() { AnyFile = _path })).ShouldContain($"category \"iphone\", anyFile: \"{_path}\" cannot be read");

    [Fact]
    public void A_path_that_depends_on_where_the_host_was_started_is_a_fault() =>
        Filters.FaultsOf(("iphone", new() { AnyFile = "words.txt" })).ShouldContain("is not a full path");
}
