using Notifier.Host.Status;
using Notifier.Tests.Disks;

namespace Notifier.Host.Tests.Status;

/// <summary>What a running notifier writes about itself, also when there is no room.</summary>
public sealed class StatusFileTests
{
    [Fact]
    public void On_a_full_disk_the_newest_is_told_as_long_as_it_fits_into_the_room_it_had()
    {
        using var disk = new TinyDisk(1);
        Report("all is well").Write(disk["status.json"]);
        Report("all is well").Write(disk["status.json"]);
        disk.Fill();

        for (var i = 0; i < 5; i++)
        {
            Report($"the disk is full, {i}").Write(disk["status.json"]);
            StatusReport.Read(disk["status.json"]).ShouldNotBeNull().HostFaults.ShouldBe([$"the disk is full, {i}"]);
        }
        Should.Throw<IOException>(() => Report(new string('x', 64 * 1024)).Write(disk["status.json"]));
        StatusReport.Remove(disk["status.json"]);
        StatusReport.Read(disk["status.json"]).ShouldBeNull();
    }

    private static StatusReport Report(string fault) => new()
    {
        ProcessId = 1,
        StartedAt = DateTimeOffset.UnixEpoch,
        WrittenAt = DateTimeOffset.UnixEpoch,
        Beat = 0,
        Configuration = "plugins.json",
        Specialist = "Kim",
        SpecialistId = "kim.jh",
        Presenter = "terminal",
        HostFaults = [fault],
    };
}
