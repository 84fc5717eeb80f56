using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Notifier.Tests.Measures;

/// <summary>Tells whether work grows with the length of what is worked on, or with its square.</summary>
internal static class Growth
{
    /// <summary>Work that grows with the square costs sixteen times for the fourfold; caches and the collector of garbage cost linear work some too.</summary>
    private const double Most = 10;

    /// <summary>A machine that others use too is slow now and then, never fast by mistake: the least of many counts.</summary>
    private const int Tries = 12;

    /// <summary>Less counts as this: a clock tells little of it. The square of tens of thousands takes a second at the fourfold.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(5);

    /// <summary>Fails when the fourfold costs more than ten times as much, however often it is tried.</summary>
    /// <param name="length">Of the least input; the others are twice and four times as long.</param>
    /// <param name="input">Makes the input of a length.</param>
    /// <param name="work">What is measured.</param>
    public static void ShouldFollowLength<T>(int length, Func<int, T> input, Action<T> work)
    {
        T[] inputs = [input(length), input(2 * length), input(4 * length)];
        var least = new[] { TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue };
        foreach (var warm in inputs)
            work(warm);
        for (var i = 0; i < Tries; i++)
        {
            for (var size = 0; size < inputs.Length; size++)
                least[size] = TimeSpan.FromTicks(Math.Min(least[size].Ticks, Measure(work, inputs[size]).Ticks));
            if (IsFollowed(least))
                return;
        }
        throw new Xunit.Sdk.XunitException(
            $"{length} cost {least[0].TotalMilliseconds} ms, {2 * length} {least[1].TotalMilliseconds} ms, {4 * length} {least[2].TotalMilliseconds} ms.");
    }

    private static bool IsFollowed(TimeSpan[] least) =>
        least[2] <= Most * (least[0] > Unnoticed ? least[0] : Unnoticed);

    private static TimeSpan Measure<T>(Action<T> work, T input)
    {
        var start = Now();
        work(input);
        return Now() - start;
    }

    /// <summary>The processor time of this thread where the system tells it: what others do at the same time does not count.</summary>
    private static TimeSpan Now()
    {
        if (!OperatingSystem.IsLinux())
            return Stopwatch.GetElapsedTime(0);
        GetTime(ThreadTime, out var now).ShouldBe(0);
        return TimeSpan.FromSeconds(now.Seconds) + TimeSpan.FromMicroseconds(now.Nanoseconds / 1000.0);
    }

    private const int ThreadTime = 3;

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeOfClock
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out TimeOfClock time);
}
