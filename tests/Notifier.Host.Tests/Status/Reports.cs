using Notifier.Host.Status;

namespace Notifier.Host.Tests.Status;

internal static class Reports
{
    public static StatusReport At(TimeProvider time) => new()
    {
        ProcessId = 123,
        StartedAt = time.GetUtcNow(),
        WrittenAt = time.GetUtcNow(),
        Beat = time.GetTimestamp(),
        Configuration = Path.GetFullPath("plugins.json"),
        Specialist = "김지현 (kim.jh)",
        SpecialistId = "kim.jh",
        SpecialistLogin = "kimjh",
        Presenter = "terminal",
    };
}
