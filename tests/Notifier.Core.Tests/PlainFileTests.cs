using System.Diagnostics;

namespace Notifier.Core.Tests;

public sealed class PlainFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notifier-").FullName;

    [Fact]
    public void A_file_is_read_as_a_whole_up_to_the_bound()
    {
        var path = Write("secret", "비밀");

        PlainFile.Read(path, 6).Length.ShouldBe(6);
        Should.Throw<IOException>(() => PlainFile.Read(path, 5)).Message.ShouldContain("larger than");
    }

    [Fact]
    public void A_link_counts_as_what_it_leads_to()
    {
        var link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, Write("secret", "비밀"));

        PlainFile.Read(link, 100).Length.ShouldBe(6);
    }

    [Fact]
    public void What_is_missing_is_said_to_be_missing() =>
        Should.Throw<FileNotFoundException>(() => PlainFile.Read(Path.Combine(_folder, "none"), 100));

    [Fact]
    public void Neither_a_pipe_is_waited_for_nor_a_device_read_for_ever()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "mkfifo and /dev/zero");
        var pipe = Path.Combine(_folder, "pipe");
        Unix.MakePipe(pipe);

        PlainFile.Read(pipe, 100).ShouldBeEmpty();
        PlainFile.Read("/dev/zero", 100).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
