using System.Diagnostics;

namespace Notifier.Tests.Disks;

/// <summary>A disk of its own in memory, which can be filled up.</summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("disk");

    /// <summary>Skips the test where no disk can be mounted.</summary>
    public TinyDisk(int megabytes)
    {
        if (TryRun("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", _folder.FullName))
            return;
        _folder.Delete();
        Assert.Skip("mounting a disk in memory needs Linux and its superuser");
    }

    private string Ballast => this["ballast"];

    /// <summary>A path on the disk.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Leaves no room for a single page.</summary>
    public void Fill()
    {
        var page = new byte[4096];
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                file.Write(page);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        TryRun("umount", "-l", _folder.FullName);
        _folder.Delete();
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true });
            run!.StandardError.ReadToEnd();
            run.WaitForExit();
            return run.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
