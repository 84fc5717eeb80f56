namespace Notifier.Core.Tests;

public sealed class FileNoticesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notifier-changes-").FullName;

    [Theory]
    [InlineData("write")]
    [InlineData("rename")]
    [InlineData("delete")]
    public async Task Every_way_to_change_a_file_is_heard(string way)
    {
        var file = Path.Combine(_folder, "plugins.json");
        var draft = Path.Combine(_folder, "초안.tmp");
        await File.WriteAllTextAsync(file, "1");
        await File.WriteAllTextAsync(draft, "2");
        var heard = new TaskCompletionSource();
        using var watch = FileNotices.OfFile(file, () => heard.TrySetResult());

        if (way == "write")
            await File.WriteAllTextAsync(file, "3");
        else if (way == "rename")
            File.Move(draft, file, overwrite: true);
        else
            File.Delete(file);

        await heard.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_missing_folder_is_left_to_the_poll()
    {
        FileNotices.OfFile(Path.Combine(_folder, "없음", "plugins.json"), () => { }).ShouldBeNull();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
