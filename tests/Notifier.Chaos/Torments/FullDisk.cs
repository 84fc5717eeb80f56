using System.Diagnostics;
using System.Globalization;

namespace Notifier.Chaos.Torments;

/// <summary>The disk fills up and is freed again: what could not be stored is stored then.</summary>
internal sealed class FullDisk : ITorment
{
    public string Name => "disk";

    public string? Missing => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? null : "the right to mount a small disk";

    public async Task RunAsync(Subject subject, HostProcess host, Random random, CancellationToken cancellationToken)
    {
        host.Interrupt();
        await host.ExitAsync();
        using var disk = SmallDisk.Over(subject.Home);
        await using (var full = await subject.StartAsync())
        {
            await Task.Delay(random.Next(0, 500), cancellationToken);
            disk.Fill();
            await Task.Delay(random.Next(500, 3000), cancellationToken);
            if (full.HasEnded)
                subject.Findings.Add($"it ended on a full disk: {full.Output.Trim().Split('\n')[^1]}");
            disk.Free();
            await Task.Delay(random.Next(0, 1500), cancellationToken);
            full.Kill();
            await full.ExitAsync();
        }
    }

    /// <summary>A small file system in memory, with what the folder held; put back on disposal.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private readonly string _folder;
        private readonly string _aside;

        private SmallDisk(string folder) => (_folder, _aside) = (folder, folder + ".aside");

        private string Ballast => Path.Combine(_folder, "ballast");

        public static SmallDisk Over(string folder)
        {
            var disk = new SmallDisk(folder);
            Directory.Move(folder, disk._aside);
            Directory.CreateDirectory(folder);
            var size = Math.Max(64, new DirectoryInfo(disk._aside).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / (1 << 20) * 2);
            Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={size}M,mode=700"), "none", folder);
            Run("cp", "-a", disk._aside + "/.", folder);
            return disk;
        }

        public void Fill()
        {
            using var ballast = new FileStream(Ballast, FileMode.Create);
            var block = new byte[4096];
            try
            {
                while (true)
                {
                    ballast.Write(block);
                    ballast.Flush();
                }
            }
            catch (IOException)
            {
                // Full, as wanted.
            }
        }

        public void Free() => File.Delete(Ballast);

        public void Dispose()
        {
            Run("cp", "-a", _folder + "/.", _aside);
            Run("umount", _folder);
            Directory.Delete(_folder);
            Directory.Move(_aside, _folder);
        }

        private static void Run(string program, params string[] arguments)
        {
            using var process = Process.Start(program, arguments);
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode}");
        }
    }
}
